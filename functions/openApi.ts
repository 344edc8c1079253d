import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { itemAct, letterAct } from "../directive/contract/act.ts";
import { api, directivePage, directiveView, me, problem, workPage } from "../directive/contract/api.ts";
import { deadline, origin } from "../directive/contract/deadline.ts";
import { directive, historyEvent, letterHead, submission } from "../directive/contract/directive.ts";
import { directory, directoryChange, directoryEdit, person, unit } from "../directive/contract/directory.ts";
import { assignment, draftItem, evidence, item, line } from "../directive/contract/item.ts";
import { unitRef } from "../directive/contract/primitives.ts";
import { refusals, type RefusalCode } from "../directive/refusal.ts";
import { version } from "./version.ts";

/** Schemas that get a name of their own in the document; all others stand where they are used. */
const named = {
  Assignment: assignment,
  Deadline: deadline,
  Directive: directive,
  DirectivePage: directivePage,
  DirectiveView: directiveView,
  Directory: directory,
  DirectoryChange: directoryChange,
  DirectoryEdit: directoryEdit,
  DraftItem: draftItem,
  Evidence: evidence,
  HistoryEvent: historyEvent,
  Item: item,
  ItemAct: itemAct,
  LetterAct: letterAct,
  LetterHead: letterHead,
  Line: line,
  Me: me,
  Origin: origin,
  Person: person,
  Problem: problem,
  Submission: submission,
  Unit: unit,
  UnitRef: unitRef,
  WorkPage: workPage,
};

interface Contract {
  readonly method: string;
  readonly path: string;
  readonly auth: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
}

const changeHeaders = {
  "Idempotency-Key": z
    .string()
    .min(8)
    .max(100)
    .meta({ description: "The same key and content: the change is made once." }),
};
const conditionHeaders = {
  "If-Match": z
    .string()
    .regex(/^"\d+"$/)
    .meta({ description: "The version seen: of the directive, or of the item acted on." }),
};

/** The contract as an OpenAPI document, made from the schemas that check every request. */
export function openApi(): object {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const [name, endpoint] of Object.entries(api) as [string, Contract][]) {
    const path = `/api/${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  const document: ZodOpenApiObject = {
    openapi: "3.1.0",
    info: { title: "Giao việc", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
    security: [{ entra: [] }],
    paths,
    components: {
      schemas: named,
      securitySchemes: {
        entra: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Microsoft Entra access token, v2.0",
        },
      },
    },
  };
  // Every transformation in the contract tidies a text and gives a text, which zod cannot know.
  return createDocument(document, {
    override: ({ jsonSchema, zodSchema, io }) => {
      if (io === "output" && zodSchema._zod.def.type === "transform") jsonSchema.type = "string";
    },
    outputIdSuffix: "Shown",
  });
}

function operation(name: string, { method, auth, params, query, body, reply }: Contract): ZodOpenApiOperationObject {
  const headers = body && z.object(method === "PUT" ? changeHeaders : { ...changeHeaders, ...conditionHeaders });
  const ok = { description: "Done", content: { "application/json": { schema: reply } } };
  return {
    operationId: name,
    ...(auth ? {} : { security: [] }),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      "200": ok,
      ...(method === "PUT" ? { "201": { ...ok, description: "Stored" } } : {}),
      default: {
        description: `RFC 9457. Codes: ${(Object.keys(refusals) as RefusalCode[]).join(", ")}`,
        content: { "application/problem+json": { schema: problem } },
      },
    },
  };
}
