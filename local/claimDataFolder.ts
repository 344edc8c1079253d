import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the product keeps in its data folder; `clearDataFolder` deletes these and nothing else. */
const kept = ["azurite", "mails", "documents", "clock.json", "issuer.json", "cursor-secret", "functions"] as const;

/**
 * Makes the folder ours: two products over one Azurite would ruin its files. Throws when another one is running there.
 * Returns what gives it free again.
 */
export function claimDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "running.pid");
  const other = runningProcess(file);
  if (other !== undefined) {
    throw new Error(
      `Một bản khác đang chạy với thư mục dữ liệu này (tiến trình ${String(other)}). Dùng bản đó, dừng nó, hoặc chọn thư mục khác bằng --data.\n` +
        `Another one is running with this data folder (process ${String(other)}). Use it, stop it, or choose another folder with --data.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => {
    rmSync(file, { force: true });
  };
}

/** Begins anew: deletes what the product itself keeps there, whatever else the folder holds stays. */
export function clearDataFolder(folder: string): void {
  for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true });
}

function runningProcess(file: string): number | undefined {
  try {
    const id = Number(readFileSync(file, "utf8"));
    process.kill(id, 0);
    return id === process.pid ? undefined : id;
  } catch {
    return undefined; // No file, or no such process any more.
  }
}
