import type { Directory } from "../contract/directory.ts";
import type { IsoDay, PersonId } from "../contract/primitives.ts";

/** What an office begins with: a body without a name yet, and the one person who may fill in the rest. */
export function firstDirectory(administrator: PersonId, today: IsoDay): Directory {
  const ownBody = "co-quan";
  return {
    ownBody,
    units: [
      {
        id: ownBody,
        name: "Cơ quan (chưa đặt tên)",
        aliases: [],
        kind: "body",
        parent: null,
        validFrom: today,
        validTo: null,
        successors: [],
        email: null,
      },
    ],
    people: [
      {
        id: administrator,
        name: "Người quản trị (chưa đặt tên)",
        email: null,
        language: "vi",
        posts: [{ unit: ownBody, role: "administrator", title: "Quản trị", from: today, to: null }],
      },
    ],
    calendar: [],
    settings: { forbidSelfApproval: false, letterMayDirect: false, digestAt: "07:30" },
  };
}
