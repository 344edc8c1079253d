/**
 * The browser's stores as they really are: in a third-party frame or a locked-down browser even touching them throws, and
 * a full one throws on writing. Reading then finds nothing, writing answers false.
 */
export interface KeptStore {
  read(key: string): string | null;
  write(key: string, value: string): boolean;
  remove(key: string): void;
  keys(prefix: string): readonly string[];
}

export function keptStore(open: () => Storage): KeptStore {
  const attempt = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(open());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt(
        (storage) =>
          Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) =>
            key.startsWith(prefix),
          ),
        [],
      ),
  };
}

/** Survives closing the pane. */
export const longStore = keptStore(() => localStorage);
/** Lives as long as this browser tab. */
export const tabStore = keptStore(() => sessionStorage);
