import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { LocalLanguageRegular, PersonRegular, SignOutRegular } from "@fluentui/react-icons";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { useWords } from "../words.ts";

const useStyles = makeStyles({
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  who: { padding: tokens.spacingHorizontalS, maxWidth: "260px" },
});

/** Who is signed in, for which units; language and the way out. */
export default function AccountMenu() {
  const { signOut } = useSession();
  const { me, actor, index } = useDesk();
  const { w, switchLanguage } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  // Two roles may come with one and the same title.
  const posts = new Set(actor.posts.map(({ title, unit }) => `${title} · ${index.unit(unit)?.name ?? unit}`));
  return (
    // Inline: within the bar's landmark, where screen readers look for it.
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<PersonRegular />}
          aria-label={w.frame.account(me.person.name)}
        >
          {me.person.name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          {[...posts].map((post) => (
            <div key={post} className={layout.small}>
              {post}
            </div>
          ))}
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem icon={<LocalLanguageRegular />} onClick={switchLanguage}>
            {w.frame.otherLanguage}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
            {w.frame.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
