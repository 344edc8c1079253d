import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { createWebHost } from "../../../addin/host/webHost.ts";
import { wordFile, p } from "../reading/wordFiles.ts";
import { rows, workbookFile } from "../reading/workbookFiles.ts";
import { textTools } from "../reading/parsers.ts";
import { markOf } from "./markOf.ts";

const sample = (name: string, folder: string) =>
  new File([new Uint8Array(readFileSync(new URL(`../../../local/sample/${folder}/${name}`, import.meta.url)))], name);

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const signal = new AbortController().signal;

describe("the pane as a web page", () => {
  test("offers nothing until a file is given, then the newest first, and says that something changed", async () => {
    const host = createWebHost({ tools: textTools, storage: storage() });
    const changed = vi.fn();
    const stop = host.onChange(changed);
    expect(await host.offers()).toEqual([]);
    host.give?.([new File(["một"], "một.txt")]);
    host.give?.([sample("sa-dec-2024.docx", "letters")]);
    expect((await host.offers()).map(({ name, kind }) => [name, kind])).toEqual([
      ["sa-dec-2024.docx", "file"],
      ["một.txt", "file"],
    ]);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    host.give?.([new File(["ba"], "ba.txt")]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test("files given together are preset to be read together, the letter first and its appendices by number", async () => {
    const host = createWebHost({ tools: textTools, storage: null });
    host.give?.([new File(["cũ"], "cũ.txt")]);
    host.give?.([
      new File(["mười"], "Phụ lục 10.txt"),
      new File([new Uint8Array(workbookFile([{ xml: rows(["STT", "Việc"]) }]))], "nhiem-vu.xlsx"),
      new File(["hai"], "PL2_Danh sách.txt"),
      new File(["thân"], "CV 12.txt"),
    ]);
    const offers = await host.offers();
    expect(offers.map(({ name, together }) => `${name} ${String(together)}`)).toEqual([
      "CV 12.txt false",
      "nhiem-vu.xlsx true",
      "Phụ lục 10.txt true",
      "PL2_Danh sách.txt true",
      "cũ.txt false",
    ]);
    const { letter } = await host.read({ offers: [offers[0]!, offers[1]!, offers[3]!], signal });
    expect(letter.text).toBe("thân\nSTT\nViệc\nhai");
  });

  test("of marked files not even the names stay", async () => {
    const host = createWebHost({ tools: textTools, storage: null });
    host.give?.([new File(["cũ"], "cũ.txt")]);
    host.give?.([new File(["1. Giao"], "CV.txt"), new File(["MẬT"], "PL1.txt")]);
    const offers = await host.offers();
    await expect(host.read({ offers: offers.slice(0, 2), signal })).rejects.toMatchObject({ code: "state_secret" });
    expect((await host.offers()).map(({ name }) => name)).toEqual(["cũ.txt"]);
  });

  test("offers a mail as its attachments and its body", async () => {
    const host = createWebHost({ tools: textTools, storage: null });
    host.give?.([sample("sa-dec-attachment.eml", "messages")]);
    const offers = await host.offers();
    expect(offers[0]).toMatchObject({ kind: "attachment" });
    expect(offers[0]?.name).toMatch(/\.docx$/);
    expect(offers.at(-1)).toMatchObject({ kind: "body" });
    expect((await host.read({ offers: [offers[0]!], signal })).letter.source).toBe("docx");
    expect((await host.read({ offers: [offers.at(-1)!], signal })).letter.source).toBe("mailBody");
  });

  test("keeps the mark under the letter's fingerprint: the same letter in another file has it, another letter has not", async () => {
    const kept = storage();
    const first = createWebHost({ tools: textTools, storage: kept });
    first.give?.([sample("sa-dec-2024.docx", "letters")]);
    expect(await first.loadMark()).toBeNull();
    const mark = markOf((await first.read({ offers: [(await first.offers())[0]!], signal })).letter);
    expect((await first.saveMark(mark)).get("09")).toBe("found");
    expect(await first.loadMark()).toEqual(mark);

    const second = createWebHost({ tools: textTools, storage: kept });
    second.give?.([sample("sa-dec-attachment.eml", "messages")]);
    await second.read({ offers: [(await second.offers())[0]!], signal });
    expect(await second.loadMark()).toEqual(mark);
    second.give?.([new File(["Công văn khác"], "khác.txt")]);
    await second.read({ offers: [(await second.offers())[0]!], signal });
    expect(await second.loadMark()).toBeNull();

    expect([...kept.kept.values()].join()).not.toContain("Nội vụ");
    await first.removeMark();
    expect(kept.kept.size).toBe(0);
  });

  test("works where the browser forbids storage, and when something odd is stored", async () => {
    const blocked = () => {
      throw new Error("SecurityError");
    };
    const host = createWebHost({
      tools: textTools,
      storage: { getItem: blocked, setItem: blocked, removeItem: blocked },
    });
    host.give?.([new File(["1. Giao"], "x.txt")]);
    const mark = markOf((await host.read({ offers: [(await host.offers())[0]!], signal })).letter);
    expect((await host.saveMark(mark)).size).toBe(1);
    expect(await host.loadMark()).toBeNull();
    const odd = createWebHost({ tools: textTools, storage: { ...storage(), getItem: () => '{"key":1}' } });
    odd.give?.([new File(["1. Giao"], "x.txt")]);
    await odd.read({ offers: [(await odd.offers())[0]!], signal });
    expect(await odd.loadMark()).toBeNull();
  });

  test("refuses marked letters, and stops when it is told to", async () => {
    const host = createWebHost({ tools: textTools, storage: null });
    host.give?.([new File([new Uint8Array(wordFile(p("1. Giao"), { header: p("MẬT") }))], "x.docx")]);
    const [offer] = await host.offers();
    await expect(host.read({ offers: [offer!], signal })).rejects.toMatchObject({ code: "state_secret" });
    await expect(host.read({ offers: [offer!], signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
