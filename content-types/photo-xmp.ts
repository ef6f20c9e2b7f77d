/** What a picture's file says of itself, for people. */
export interface PhotoXmp {
  caption?: string | null;
  credit?: string | null;
  altText?: string | null;
  /** `2026-11-20`, or as much of it as is known. */
  takenOn?: string | null;
  /** Named by people. */
  place?: string | null;
}

const SPACES = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
};

/** Words of a photo as XMP by the IPTC Photo Metadata Standard 2024.1; `null` when there are none. */
export function photoXmp(photo: PhotoXmp): string | null {
  const { caption, credit, altText, takenOn, place } = photo;
  const properties = [
    caption && inOneLanguage("dc:description", caption),
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    altText && inOneLanguage("Iptc4xmpCore:AltTextAccessibility", altText),
    takenOn &&
      `<photoshop:DateCreated>${escaped(takenOn)}</photoshop:DateCreated>`,
    place && `<Iptc4xmpCore:Location>${escaped(place)}</Iptc4xmpCore:Location>`,
  ]
    .filter(Boolean)
    .join("");
  if (properties === "") return null;
  const spaces = Object.entries(SPACES)
    .filter(([prefix]) => properties.includes(`<${prefix}:`))
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join("");
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${spaces}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}

const inOneLanguage = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
