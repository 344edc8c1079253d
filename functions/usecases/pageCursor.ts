import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";

const content = z.tuple([z.string(), z.string().regex(/^[0-9A-Za-z|:.-]{1,200}$/)]);

/**
 * Where a page ended, for the client to hand back: opaque, signed, of use to the same person on the same list alone. It
 * names the last row shown, so it never grows stale.
 */
export function pageCursor(secret: string, { tenant, actor }: Caller, list: string) {
  const owner = `${tenant}|${actor.person.id}`;
  const sign = (text: string): Buffer => createHmac("sha256", secret).update(`${owner}\n${text}`).digest();
  return {
    write(after: string): string {
      const text = Buffer.from(JSON.stringify([list, after])).toString("base64url");
      return `${text}.${sign(text).toString("base64url")}`;
    },
    /** Throws Refusal `validation_failed` where it is not this person's, not this list's, or not ours. */
    read(cursor: string | undefined): string | null {
      if (cursor === undefined) return null;
      const [text = "", mac = ""] = cursor.split(".");
      const given = Buffer.from(mac, "base64url");
      const right = sign(text);
      const known = given.length === right.length && timingSafeEqual(given, right);
      const [of, after] = known ? content.parse(JSON.parse(Buffer.from(text, "base64url").toString())) : [];
      if (after === undefined || of !== list) throw new Refusal("validation_failed", { path: "cursor" });
      return after;
    },
  };
}
