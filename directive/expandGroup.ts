import type { Directory, Unit, UnitKind } from "./contract/directory.ts";
import { existsOn, type UnitScope } from "./findUnit.ts";
import { unitKey } from "./unitKey.ts";

/** Groups as letters name them, on the key of `unitKey` (no commas), and the kinds of unit they hold. */
const GROUPS: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [
    /^(?:các )?(?:cơ quan|phòng|ban|sở|ngành)(?: (?:phòng|ban|sở|ngành|cơ quan))* chuyên môn(?: |$)/u,
    ["department", "office"],
  ],
  [/^(?:các )?(?:đơn vị )?sự nghiệp(?: công lập)?(?: |$)/u, ["service"]],
  [
    /^(?:ủy ban nhân dân )?(?:các |cấp )(?:xã|phường|thị trấn|đặc khu)(?: (?:và )?(?:xã|phường|thị trấn|đặc khu))*(?: (?:trên địa bàn|thuộc|trực thuộc|thành phố|tỉnh|huyện).*)?$/u,
    ["locality"],
  ],
  [
    /^các (?:phòng|sở)(?: (?:và )?(?:ban|ngành|phòng))*(?: (?:thuộc|trực thuộc|của|cấp|thành phố|tỉnh|huyện).*)?$/u,
    ["department", "office"],
  ],
  [/^các ban(?: (?:và )?ngành)?(?: (?:thuộc|của|thành phố|tỉnh).*)?$/u, ["department"]],
];
const EVERYONE =
  /^(?:(?:tất cả )?các |từng |mỗi )?(?:cơ quan|đơn vị|địa phương|phòng|ban|ngành)(?: (?:và )?(?:cơ quan|đơn vị|địa phương|phòng|ban|ngành))*(?: (?:trực thuộc|thuộc|trên địa bàn).*)?$/u;
/** "liên quan" names nobody. */
const NOBODY = /(?:^|\s)(?:liên quan|chức năng)(?:\s|$)/u;

/** The units a group means on that day; null where it is no group, or names nobody ("các cơ quan, đơn vị liên quan"). */
export function expandGroup(directory: Directory, words: string, { day, body }: UnitScope): readonly Unit[] | null {
  const key = unitKey(words);
  if (NOBODY.test(key)) return null;
  if (body === null) return isAmong(directory, key) ? ownOf(directory) : null;
  const units = directory.units.filter((unit) => unit.parent === body && existsOn(unit, day));
  const kinds = GROUPS.find(([pattern]) => pattern.test(key))?.[1];
  const members =
    kinds === undefined ? (EVERYONE.test(key) ? units : []) : units.filter(({ kind }) => kinds.includes(kind));
  return members.length === 0 ? null : members;
}

/** "Ủy ban nhân dân các huyện, thành phố" said by a body above us: where it names our level, we are one of them. */
function isAmong(directory: Directory, key: string): boolean {
  if (!/^(?:ủy ban nhân dân )?các /u.test(key)) return false;
  const own = ownOf(directory)[0]?.name ?? "";
  const level = /(?:^|\s)(?<level>thành phố|thị xã|huyện|quận|tỉnh|xã|phường|thị trấn|đặc khu)(?= )/iu.exec(own)
    ?.groups?.["level"];
  return level !== undefined && ` ${key} `.includes(` ${level} `) && !/ (?:thuộc|của|trên địa bàn) /u.test(key);
}

const ownOf = ({ units, ownBody }: Directory): readonly Unit[] => units.filter(({ id }) => id === ownBody);
