import type { Directory, Person } from "../../directive/contract/directory.ts";
import { directory } from "../../directive/contract/directory.ts";
import city from "./offices/sa-dec-city.json" with { type: "json" };
import ward from "./offices/ward-1.json" with { type: "json" };

export type SamplePerson = Person;

export interface SampleOffice {
  /** As the start page's links name it: `?office=city`. */
  readonly key: "city" | "ward";
  /** The tenant id in the tokens. */
  readonly tenant: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly people: readonly SamplePerson[];
  readonly directory: Directory;
}

const office = (key: SampleOffice["key"], tenant: string, name: SampleOffice["name"], data: unknown): SampleOffice => {
  const parsed = directory.parse(data);
  return { key, tenant, name, people: parsed.people, directory: parsed };
};

/** The Sa Đéc letter seen from both ends: the city's office, which issued it, and a ward's office, which received it. */
export const sampleOffices: readonly SampleOffice[] = [
  office(
    "city",
    "5ade0000-0000-4000-8000-0000000000aa",
    { vi: "Văn phòng UBND thành phố Sa Đéc", en: "Office of the Sa Đéc City People's Committee" },
    city,
  ),
  office(
    "ward",
    "0f010000-0000-4000-8000-0000000000aa",
    { vi: "UBND phường 1", en: "People's Committee of Ward 1" },
    ward,
  ),
];
