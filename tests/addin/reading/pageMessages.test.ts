import { expect, test } from "vitest";
import { HostFailure } from "../../../addin/host/Host.ts";
import { PartMissing } from "../../../addin/loadPart.ts";
import { packFailure, unpackFailure } from "../../../addin/reading/pageMessages.ts";
import { ReadQuestion } from "../../../addin/reading/ReadQuestion.ts";

test.each([
  new HostFailure("unreadable_scan"),
  new PartMissing("part_away"),
  new ReadQuestion({ asks: "pages", pages: 30, scanned: 25, suggested: 20 }),
])("what stopped a reading in the worker is known again in the pane: %o", (error) => {
  const arrived = unpackFailure(structuredClone(packFailure(error)));
  expect(arrived).toBeInstanceOf(error.constructor);
  expect(arrived).toEqual(error);
});
