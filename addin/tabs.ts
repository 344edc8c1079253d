import type { Role } from "../directive/contract/directory.ts";

export type TabName = "letter" | "waiting" | "mine" | "follow" | "settings";

/** Which parts a person has, by the posts held today. */
export function tabsOf(roles: readonly Role[]): readonly TabName[] {
  const has = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  return [
    "letter",
    ...(has("agencyLeader", "chief", "unitLeader", "clerk", "assignee") ? (["waiting"] as const) : []),
    ...(has("assignee", "unitLeader", "chief") ? (["mine"] as const) : []),
    ...(has("agencyLeader", "chief", "clerk") ? (["follow"] as const) : []),
    ...(has("administrator") ? (["settings"] as const) : []),
  ];
}
