import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from "jose";
import { JOSEError, JWKSTimeout } from "jose/errors";
import { z } from "zod";
import { personId } from "../directive/contract/primitives.ts";
import { Refusal } from "../directive/refusal.ts";
import type { TokenVerifier } from "./ports.ts";
import type { Settings } from "./settings.ts";

type TokenSettings = Pick<Settings, "TOKEN_ISSUER" | "TOKEN_AUDIENCE" | "TOKEN_JWKS_URI" | "TOKEN_SCOPE" | "TENANTS">;

/** Header fields by which a token would bring its own key along. */
const foreignKeys = ["jku", "jwk", "x5u", "x5c"];

const personClaims = z.object({ tid: z.guid(), oid: personId, ver: z.literal("2.0") });

/**
 * Microsoft Entra access tokens, version 2.0, of a person (https://learn.microsoft.com/entra/identity-platform/access-tokens).
 * The issuer is built from the token's own tenant, so a tenant's key can never speak for another; the keys come from one
 * fixed address. An unknown key id makes one new look at that address, then at most one in 30 s.
 */
export function tokenVerifier(settings: TokenSettings): TokenVerifier {
  const keys = createRemoteJWKSet(new URL(settings.TOKEN_JWKS_URI), {
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
    timeoutDuration: 5_000,
  });

  async function signedPayload(token: string): Promise<JWTPayload> {
    const tid = claimedTenant(token);
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer: settings.TOKEN_ISSUER.replace("{tid}", tid),
        audience: settings.TOKEN_AUDIENCE,
        clockTolerance: 60,
        requiredClaims: ["exp", "nbf", "iat", "tid", "oid"],
      });
      return payload;
    } catch (error) {
      throw keysUnreachable(error) ? new Refusal("storage_unavailable") : asUnauthenticated(error);
    }
  }

  return {
    async verify(authorization) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
      if (token === undefined || token.length > 8_000) throw new Refusal("unauthenticated");
      const payload = await signedPayload(token);
      const person = personClaims.safeParse(payload);
      if (!person.success) throw new Refusal("unauthenticated");
      const tenant = person.data.tid.toLowerCase();
      if (!settings.TENANTS.includes(tenant)) throw new Refusal("tenant_not_enrolled");
      // An application's own token has roles and no scp: it is nobody's act.
      const scope = payload["scp"];
      const granted = typeof scope === "string" ? scope.split(" ") : [];
      if (!granted.includes(settings.TOKEN_SCOPE)) throw new Refusal("insufficient_scope");
      return { tenant, person: person.data.oid.toLowerCase() };
    },
  };
}

/** The tenant a token says it is from, believed only once its signature and issuer hold. */
function claimedTenant(token: string): string {
  try {
    const header = decodeProtectedHeader(token);
    if (foreignKeys.some((name) => name in header)) throw new Refusal("unauthenticated");
    return z.guid().parse(decodeJwt(token)["tid"]);
  } catch {
    throw new Refusal("unauthenticated");
  }
}

/** jose tells a failed fetch as fetch's own TypeError, as a timeout, or (not 200, no JSON) as a generic JOSEError. */
function keysUnreachable(error: unknown): boolean {
  if (error instanceof JWKSTimeout) return true;
  if (error instanceof JOSEError) return error.code === "ERR_JOSE_GENERIC";
  return error instanceof TypeError && error.message === "fetch failed";
}

function asUnauthenticated(error: unknown): unknown {
  return error instanceof JOSEError || error instanceof TypeError ? new Refusal("unauthenticated") : error;
}
