import { nameKey } from "../vietnamese/names.ts";
import { FindingMaker } from "../proofreading/finding-maker.ts";
import type { FieldText, Finding } from "../proofreading/finding.ts";
import { judgeOffice } from "./judge-office.ts";
import { findMentionFaults, type ArticleMention } from "./mention-titles.ts";
import { NameIndex } from "./name-match.ts";
import type { NamedPerson, WrittenOffice } from "./named-people.ts";
import { isExactly } from "./office-match.ts";
import { OfficesOnDay } from "./offices-on-day.ts";
import { findProtocolFaults, type Ranked } from "./protocol-order.ts";
import type { Register, RegisterOfficial } from "./register.ts";
import { resolvePerson } from "./resolve-person.ts";
import { judgeUnknown } from "./unknown-people.ts";

/** What the guard reads. */
export interface TitleSources {
  /** Headline, lead, body and captions. */
  texts: readonly FieldText[];
  /** Who is named in them, from `namedPeople`. */
  people: readonly NamedPerson[];
  mentions: readonly ArticleMention[];
  /** The day of the event or of the article: `2020-07-23`, `2020-07` or `2020`. */
  day: string;
  register: Register;
}

/** An office that an article says of somebody known and that the register does not have. */
export interface TermOffer {
  official: string;
  name: string;
  /** As written in the article. */
  office: string;
  /** The position that it means, `null` when there is none yet. */
  position: string | null;
}

export interface TitleReport {
  findings: Finding[];
  /** How many offices beside names are right on that day. */
  right: number;
  offers: TermOffer[];
}

/** Compares the people and titles of an article with the register, as of its day. */
export function checkTitles(sources: TitleSources): TitleReport {
  const { texts, people, mentions, day, register } = sources;
  const maker = new FindingMaker([
    ...texts,
    ...mentions.map(({ titleAsWritten }, row) => ({
      field: `mentions.${row}.titleAsWritten`,
      name: "Nhân sự",
      text: titleAsWritten ?? "",
    })),
  ]);
  const index = new NameIndex(register.officials);
  const onDay = new OfficesOnDay(register, day);
  const chosen = new Set(mentions.flatMap(({ official }) => official ?? []));
  const byName = Map.groupBy(people, ({ name }) => nameKey(name));
  const names = new Set(byName.keys());
  const findings: Finding[] = [];
  const offers = new Map<string, TermOffer>();
  const known = new Map<NamedPerson, RegisterOfficial>();
  let right = 0;

  for (const places of byName.values()) {
    const namesakes = index.named(places[0]?.name ?? "");
    if (namesakes.length === 0) {
      findings.push(...judgeUnknown(maker, places, index, onDay, names));
      continue;
    }
    const official = resolvePerson(places, namesakes, chosen, onDay);
    if (!official) {
      findings.push(homonym(maker, places, namesakes, onDay));
      continue;
    }
    const offices = onDay.of(official.documentId);
    for (const person of places) {
      known.set(person, official);
      for (const office of person.offices) {
        const judged = judgeOffice(
          maker,
          person,
          office,
          official,
          offices,
          day,
        );
        if (judged.is === "right") right++;
        if (judged.is === "wrong") findings.push(judged.finding);
        const isNew =
          judged.is === "new" ||
          (judged.is === "wrong" && judged.finding.rule === "other-office");
        if (isNew && office.isWhole)
          offers.set(
            `${official.documentId} ${office.key}`,
            offerOf(official, office, onDay),
          );
      }
    }
  }
  const placesOf = (id: string) => {
    const places = people.filter(
      (person) => known.get(person)?.documentId === id,
    );
    return { name: known.get(places[0] as NamedPerson)?.name ?? "", places };
  };
  return {
    findings: inReadingOrder(texts, [
      ...findings,
      ...findProtocolFaults(
        maker,
        texts,
        people.map((person) => ranked(person, known.get(person), onDay)),
      ),
      ...findMentionFaults(maker, mentions, placesOf),
    ]),
    right,
    offers: [...offers.values()],
  };
}

function homonym(
  maker: FindingMaker,
  places: readonly NamedPerson[],
  namesakes: readonly RegisterOfficial[],
  onDay: OfficesOnDay,
): Finding {
  const { field, name, start, end } = places[0] as NamedPerson;
  const candidates = namesakes.map((official) => {
    const [office] = onDay
      .of(official.documentId)
      .filter(({ state }) => state === "held");
    const about = [official.distinction, office?.position.title].filter(
      (part, at, all) => part && all.indexOf(part) === at,
    );
    return {
      official: official.documentId,
      label: [official.name, ...about].join(", "),
    };
  });
  return maker.make({
    group: "titles",
    rule: "homonym",
    field,
    start,
    end,
    reason: `Danh mục có ${namesakes.length} người tên “${name}”. Chọn người được nói đến để bài dẫn đúng.`,
    candidates,
  });
}

function offerOf(
  official: RegisterOfficial,
  office: WrittenOffice,
  onDay: OfficesOnDay,
): TermOffer {
  const positions = onDay.positions.filter((position) =>
    isExactly(office.key, position),
  );
  return {
    official: official.documentId,
    name: official.name,
    office: office.text,
    position:
      positions.length === 1 ? (positions[0]?.documentId ?? null) : null,
  };
}

function ranked(
  person: NamedPerson,
  official: RegisterOfficial | undefined,
  onDay: OfficesOnDay,
): Ranked {
  const held = official
    ? onDay.of(official.documentId).filter(({ state }) => state === "held")
    : [];
  const [first] = held.filter(({ position }) => position.rank !== null);
  return {
    person,
    name: person.name,
    rank: first?.position.rank ?? null,
    title: first?.position.title ?? null,
  };
}

function inReadingOrder(
  texts: readonly FieldText[],
  findings: Finding[],
): Finding[] {
  const order = new Map(texts.map(({ field }, at) => [field, at]));
  return findings.toSorted(
    (one, other) =>
      (order.get(one.place.field) ?? Infinity) -
        (order.get(other.place.field) ?? Infinity) ||
      one.place.start - other.place.start,
  );
}
