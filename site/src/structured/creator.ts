import type { Organization, Person } from "schema-dts";

import type { Data } from "./script.ts";

type Named = Data<Person> | Data<Organization>;

/** `Thanh Lê`, `Nguyễn Thị Minh Khai`: two to five names, none of them a word. */
const PERSON = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}$/u;

/** `TTXVN`, `VOV`: three capital letters or more, but no job or place of an archive. */
const AGENCY = /^(?!(?:BTV|CTV|NVCC|PTV)$)\p{Lu}{3,}$/u;

/** How the names of organizations begin. */
const ORGANIZATION =
  /^(?:thông tấn xã|báo|tạp chí|đài|cổng thông tin|trung tâm|bảo tàng|sở|ban|bộ|văn phòng|công an|nhóm) /iu;

const BETWEEN = /\s*[,;/&]\s*|\s+(?:-|–|và)\s+/u;

/** Who is meant by a name, as far as it tells; null for what may be no name at all. */
export function namedOf(name: string): Named | null {
  if (AGENCY.test(name) || ORGANIZATION.test(name))
    return { "@type": "Organization", name };
  return PERSON.test(name) ? { "@type": "Person", name } : null;
}

/** Whose photo it is. @param credit without a label: `Thanh Lê - Phạm Bằng`, `TTXVN`, `Tư liệu`. */
export function creatorsOf(credit: string): Named[] {
  const whole = namedOf(credit);
  if (whole) return [whole];
  return credit.split(BETWEEN).flatMap((name) => namedOf(name) ?? []);
}

/** `Ảnh: Thanh Lê.` as `Thanh Lê`. */
export const withoutLabel = (credit: string) =>
  credit
    .replace(/^(?:(?:ảnh(?: minh họa)?|minh họa|nguồn(?: ảnh)?)\s*:)\s*/iu, "")
    .replace(/\.$/, "")
    .trim();
