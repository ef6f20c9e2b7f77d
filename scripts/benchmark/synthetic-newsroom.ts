import {
  contentTypes,
  type DocumentOf,
} from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

const SECTIONS = 20;
const TOPICS = 20;
const ORGANIZATIONS = 60;
const POSITIONS = 120;
const OFFICIALS = 300;
const EVENTS = 500;
const DOCUMENTS = 400;
export const PHOTOS = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_DAY = Date.UTC(2026, 9, 31, 3);
// As a provincial paper publishes: 50,000 articles are a little under seven years.
const ARTICLES_A_DAY = 20;
/** Number of the first article that is published later, beyond those of any newsroom. */
const FIRST_NEW = 1_000_000;

const SYLLABLES =
  "hội nghị đại biểu tỉnh huyện xã phường nông thôn mới chuyển đổi số cải cách hành chính xây dựng Đảng chính quyền nhân dân đoàn thể thanh niên phụ nữ cựu chiến binh học tập nhiệm vụ giải pháp trọng tâm kinh tế văn hóa giáo dục y tế giao thông thủy lợi rừng biển cây lúa mùa vụ doanh nghiệp đầu tư công trình cầu đường trường học bệnh viện người dân bản làng miền núi ven sông hạn hán lũ lụt phòng chống thiên tai an sinh việc làm thu hút khởi công khánh thành tổng kết sơ kết triển khai kiểm tra giám sát kết quả chỉ tiêu kế hoạch".split(
    " ",
  );
const FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô".split(
  " ",
);
const GIVEN =
  "An Bình Chi Dũng Đức Giang Hà Hải Hương Khánh Lan Linh Minh Nam Nga Oanh Phúc Quang Sơn Thảo Trang Tuấn Việt Yến".split(
    " ",
  );

/** Numbers that are random to look at and always the same for the same seed. */
function randomOf(seed: number): (end: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** A large newsroom that is never held whole: every document is made from its number. */
export class SyntheticNewsroom {
  readonly articles: number;

  constructor(articles: number) {
    this.articles = articles;
  }

  /** Everything that is public, in the order of a first copy. */
  *documents(): Generator<{
    type: TypeName;
    document: { documentId: string };
  }> {
    yield this.#read("site", { documentId: "site", name: "Báo Tổng Hợp" });
    for (let n = 0; n < SECTIONS; n++)
      yield this.#read("section", {
        ...this.#named("section", n, 2),
        order: n,
      });
    for (let n = 0; n < TOPICS; n++)
      yield this.#read("topic", this.#named("topic", n, 3));
    for (let n = 0; n < ORGANIZATIONS; n++)
      yield this.#read("organization", {
        ...this.#named("organization", n, 4),
        order: n,
      });
    for (let n = 0; n < POSITIONS; n++)
      yield this.#read("position", {
        documentId: `position${n}`,
        title: `Trưởng ban ${words(n + 7_000, 3)}`,
        organization: `organization${n % ORGANIZATIONS}`,
        rank: n,
      });
    for (let n = 0; n < OFFICIALS; n++)
      yield this.#read("official", this.official(n));
    for (let n = 0; n < PHOTOS; n++) yield this.#read("photo", photo(n));
    for (let n = 0; n < EVENTS; n++)
      yield this.#read("event", {
        ...this.#named("event", n, 8),
        startsOn: new Date(LAST_DAY - n * 5 * DAY_MS)
          .toISOString()
          .slice(0, 10),
        partOfDay: n % 2 ? "morning" : "afternoon",
        host: `organization${n % ORGANIZATIONS}`,
      });
    for (let n = 0; n < DOCUMENTS; n++)
      yield this.#read("document", {
        documentId: `document${n}`,
        slug: `van-ban-${n}`,
        title: words(n + 11_000, 10),
        type: "Kế hoạch",
        number: `${n}-KH/TU`,
        issuer: `organization${n % ORGANIZATIONS}`,
      });
    for (let n = 0; n < OFFICIALS * 2; n++)
      yield this.#read("term", {
        documentId: `term${n}`,
        official: `official${n % OFFICIALS}`,
        position: `position${n % POSITIONS}`,
        startedOn: `20${15 + (n % 11)}`,
        endedOn: n < OFFICIALS ? `20${20 + (n % 6)}` : null,
        evidence: `article${n % this.articles}`,
      });
    for (let n = 0; n < this.articles; n++)
      yield this.#read("article", this.article(n));
  }

  /** An article of 300 to 1,500 words with up to six photos; higher numbers are newer. */
  article(n: number): Record<string, unknown> & {
    slug: string;
    headline: string;
    documentId: string;
  } {
    const random = randomOf(n + 1);
    const headline = `${words(n + 1_000_000, 8 + random(8))} ${n}`;
    const photos = random(7);
    const paragraphs = 4 + random(12);
    const body = Array.from({ length: paragraphs }, (_, index) => {
      const marker =
        index > 0 && index < photos ? `![](photo:${index + 1})\n\n` : "";
      const heading =
        index > 0 && index % 5 === 0 ? `## ${words(n + index, 6)}\n\n` : "";
      return `${marker}${heading}${words(n * 31 + index, 70 + random(40))}.`;
    }).join("\n\n");
    const published =
      LAST_DAY - ((this.articles - n) / ARTICLES_A_DAY) * DAY_MS;
    return {
      documentId: `article${n}`,
      headline,
      slug: slugFrom(headline),
      lead: `${words(n + 2_000_000, 35)}.`,
      body,
      section: `section${random(SECTIONS)}`,
      topics: [`topic${random(TOPICS)}`],
      bylines: [{ name: personName(random(5000)), affiliation: null }],
      photos: Array.from(
        { length: photos },
        (_, index) => `photo${(n + index) % PHOTOS}`,
      ),
      event: random(3) === 0 ? `event${random(EVENTS)}` : null,
      mentions: Array.from({ length: random(5) }, () => ({
        official: `official${random(OFFICIALS)}`,
        titleAsWritten: `Trưởng ban ${words(random(100), 3)}`,
        honorific: "đồng chí",
      })),
      documents: random(4) === 0 ? [`document${random(DOCUMENTS)}`] : [],
      related: n > 3 ? [`article${n - 1 - random(3)}`] : [],
      firstPublicAt: new Date(published).toISOString(),
    };
  }

  /**
   * An article that comes after all of these: the same in newsrooms of every size, so that what it
   * costs them can be compared. Only what it relates to is the newsroom's own.
   */
  newArticle(n: number) {
    return {
      ...this.article(FIRST_NEW + n),
      related: [`article${this.articles - 1 - n}`],
      firstPublicAt: new Date(Date.UTC(2026, 10, 2, 1, n)).toISOString(),
    };
  }

  official(n: number) {
    const name = `${personName(n)} ${n}`;
    return { documentId: `official${n}`, name, slug: slugFrom(name) };
  }

  #named(type: TypeName, n: number, length: number) {
    const name = `${words(n + type.length * 1000, length)} ${n}`;
    return { documentId: `${type}${n}`, name, slug: slugFrom(name) };
  }

  #read<Name extends TypeName>(type: Name, values: object) {
    return {
      type,
      document: contentTypes[type].schema.parse(values) as DocumentOf[Name],
    };
  }
}

function photo(n: number) {
  return {
    documentId: `photo${n}`,
    caption: `${words(n + 5_000_000, 14)}.`,
    credit: personName(n),
    altText: words(n + 6_000_000, 10),
    image: {
      url: `/uploads/${n}.jpg`,
      name: `${n}.jpg`,
      hash: `original${n}`,
      ext: ".jpg",
      mime: "image/jpeg",
      size: 300,
      width: 1600,
      height: 1067,
    },
  };
}

function words(seed: number, count: number): string {
  const random = randomOf(seed + 17);
  const text = Array.from(
    { length: count },
    () => SYLLABLES[random(SYLLABLES.length)] ?? "",
  ).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function personName(n: number): string {
  const random = randomOf(n + 99);
  const of = (names: string[]) => names[random(names.length)] ?? "";
  return `${of(FAMILIES)} ${of(GIVEN)} ${of(GIVEN)}`;
}
