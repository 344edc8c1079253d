import { directoryEn } from "../../wording/directoryEn.ts";
import { directoryVi, type DirectoryWording } from "../../wording/directoryVi.ts";
import { useWords } from "../../words.ts";

/** Both languages came with the screen itself, which only administrators load. */
export function useDirectoryWords(): DirectoryWording {
  const { language } = useWords();
  return language === "vi" ? directoryVi : directoryEn;
}
