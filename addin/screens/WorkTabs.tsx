import { useCallback } from "react";
import type { Linked } from "../App.tsx";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { lazyPart } from "../parts/lazyPart.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import type { TabName } from "../tabs.ts";
import { useLoaded } from "../useLoaded.ts";
import { DirectiveScreen } from "./DirectiveScreen.tsx";
import { FollowScreen } from "./FollowScreen.tsx";
import { ItemScreen } from "./ItemScreen.tsx";
import { MineScreen } from "./MineScreen.tsx";
import { WaitingScreen } from "./WaitingScreen.tsx";

const SettingsScreen = lazyPart(() => import("./SettingsScreen.tsx"));

interface Props {
  readonly tab: TabName;
  readonly link: Linked | null;
  readonly onLeaveLink: () => void;
  readonly onChanged: () => void;
}

/** Everything but the letter at hand; loads once somebody has signed in. */
export default function WorkTabs({ tab, link, onLeaveLink, onChanged }: Props) {
  if (link !== null) {
    return link.item === null ? (
      <LinkedLetter directive={link.directive} onLeave={onLeaveLink} />
    ) : (
      <ItemScreen directive={link.directive} item={link.item} onBack={onLeaveLink} onChanged={onChanged} />
    );
  }
  switch (tab) {
    case "letter":
      return null;
    case "waiting":
      return <WaitingScreen onChanged={onChanged} />;
    case "mine":
      return <MineScreen onChanged={onChanged} />;
    case "follow":
      return <FollowScreen />;
    case "settings":
      return <SettingsScreen />;
  }
}

function LinkedLetter({ directive, onLeave }: { directive: string; onLeave: () => void }) {
  const { client } = useDesk();
  const layout = useLayout();
  const load = useCallback(() => client.getDirective(directive), [client, directive]);
  const { value, failure, reload } = useLoaded(load);
  if (value !== null) return <DirectiveScreen initial={value} onOther={onLeave} />;
  return (
    <div className={layout.page}>
      {failure === null ? <ListSkeleton /> : <FailureNotice failure={failure} retry={reload} />}
    </div>
  );
}
