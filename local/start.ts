import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { claimDataFolder, clearDataFolder } from "./claimDataFolder.ts";
import { startProduct } from "./startProduct.ts";

const usage = `npm start -- [--data DIR] [--fresh]
  --data DIR   where data is kept (.local)
  --fresh      delete that data first and begin anew with the sample
  PORT         the wanted port (3000)`;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: ".local" },
    fresh: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
const parts = {
  storage: { vi: "Kho dữ liệu (Azurite)", en: "The storage (Azurite)" },
  server: { vi: "Máy chủ (Azure Functions)", en: "The server (Azure Functions)" },
};
const root = fileURLToPath(new URL("../", import.meta.url));
const dataFolder = resolve(process.env["INIT_CWD"] ?? root, values.data);
const log = (line: string) => {
  process.stdout.write(`${line}\n`);
};

if (values.help) {
  log(usage);
  process.exit(0);
}
const port = Number(process.env["PORT"] ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  log(`PORT phải là số từ 1 đến 65535. / PORT must be a number from 1 to 65535.`);
  process.exit(2);
}

try {
  const release = claimDataFolder(dataFolder);
  process.on("exit", release);
  if (values.fresh) clearDataFolder(dataFolder);
  const product = await startProduct({
    root,
    dataFolder,
    port,
    log,
    onFailure: (part, how) => {
      const { vi, en } = parts[part];
      log(`${vi} đã dừng ngoài ý muốn. Bản nháp vẫn được giữ; chạy lại «npm start» để tiếp tục.`);
      log(`${en} ended by itself. Drafts are kept; run npm start again to go on.`);
      log(`  ${how}`);
      void product.stop().finally(() => process.exit(1));
    },
  });
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    log("đang dừng / stopping …");
    product.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log(String(error));
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  log("");
  log("Trình duyệt sẽ hỏi một lần về chứng chỉ của máy này: chọn Nâng cao → Tiếp tục.");
  log("The browser will ask once about this machine's certificate: choose Advanced → Proceed.");
  log("");
  log(`ready ${product.url}`);
} catch (error) {
  log(`Chưa chạy được. / Not started.\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
