import { useRef, useState } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUploadRegular } from "@fluentui/react-icons";
import type { ExportKind } from "../../directory/files.ts";
import { FileRefusal } from "../../directory/FileRefusal.ts";
import type { ImportPreview } from "../../directory/previewImport.ts";
import type { FoundSheets } from "../../directory/readSheets.ts";
import { HostFailure } from "../../host/Host.ts";
import { loadPart } from "../../loadPart.ts";
import { useNotices } from "../../notices.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk, useSession } from "../../session.ts";
import { ImportSummary } from "./ImportSummary.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

const loadFiles = () => loadPart(() => import("../../directory/files.ts"));

interface Given {
  readonly name: string;
  readonly sheets: FoundSheets;
  readonly preview: ImportPreview;
}

/** The directory into a file, and from one. */
export function ExchangePart() {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { clock } = useSession();
  const { me } = useDesk();
  const { fail } = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const preview = async (sheets: FoundSheets, directory = me.directory) => {
    const { previewImport } = await loadFiles();
    return previewImport(directory, sheets, clock.today(), () => crypto.randomUUID());
  };
  const read = async (file: File) => {
    setReading(true);
    setRefusal(null);
    setGiven(null);
    try {
      const { readSheets } = await loadFiles();
      const sheets = readSheets(new Uint8Array(await file.arrayBuffer()));
      setGiven({ name: file.name, sheets, preview: await preview(sheets) });
    } catch (failure) {
      if (failure instanceof FileRefusal) setRefusal(d.files[failure.code]);
      else if (failure instanceof HostFailure) setRefusal(d.unreadable);
      else fail(failure);
    } finally {
      setReading(false);
    }
  };
  const write = async (kind: ExportKind) => {
    try {
      const { exportFile } = await loadFiles();
      const { name, blob } = exportFile(me.directory, kind, clock.today());
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (failure) {
      fail(failure);
    }
  };

  return (
    <section className={layout.column} aria-label={d.parts.exchange}>
      <h3 className={layout.subheading}>{d.exchange.importing}</h3>
      <span className={layout.small}>{d.exchange.what}</span>
      <span className={layout.row}>
        <Button
          appearance={given === null ? "primary" : "secondary"}
          icon={<ArrowUploadRegular />}
          disabled={reading}
          onClick={() => input.current?.click()}
        >
          {reading ? d.exchange.reading : given === null ? d.exchange.choose : d.exchange.other}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt"
          className={styles.file}
          tabIndex={-1}
          aria-hidden
          data-testid="directory-file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void read(file);
            target.value = "";
          }}
        />
      </span>
      {refusal !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {given !== null && (
        <ImportSummary
          name={given.name}
          preview={given.preview}
          onSaved={() => setGiven(null)}
          onOvertaken={(directory) =>
            void preview(given.sheets, directory).then((newer) => setGiven({ ...given, preview: newer }), fail)
          }
        />
      )}
      <h3 className={layout.subheading}>{d.exchange.exporting}</h3>
      <span className={layout.row}>
        <Button icon={<ArrowDownloadRegular />} onClick={() => void write("workbook")}>
          {me.directoryVersion === 0 ? d.exchange.template : d.exchange.workbook}
        </Button>
        <Button onClick={() => void write("units")}>{d.exchange.unitsCsv}</Button>
        <Button onClick={() => void write("people")}>{d.exchange.peopleCsv}</Button>
      </span>
      <span className={layout.small}>{d.exchange.templateWhat}</span>
    </section>
  );
}
