import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

/** The shape of a list while it is on its way. */
export function ListSkeleton({ label }: { label?: string }) {
  const { w } = useWords();
  const layout = useLayout();
  return (
    <Skeleton className={layout.column} aria-label={label ?? w.loading} aria-busy>
      {[1, 2, 3].map((card) => (
        <div key={card} className={layout.card}>
          <SkeletonItem size={16} style={{ width: "40%" }} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} style={{ width: "70%" }} />
        </div>
      ))}
    </Skeleton>
  );
}
