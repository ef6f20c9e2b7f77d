import {
  homePath,
  ICON_SIZES,
  iconPath,
  maskableIconPath,
} from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { PAPER_COLOURS } from "../display/colours.ts";

/** What browsers need to put the paper on a home screen (https://www.w3.org/TR/appmanifest/). */
export const GET: APIRoute = ({ locals: { archive } }) => {
  const { name } = archive.site();
  const manifest = {
    id: homePath,
    name,
    short_name: name,
    lang: "vi",
    dir: "ltr",
    start_url: homePath,
    scope: homePath,
    display: "minimal-ui",
    theme_color: PAPER_COLOURS.light,
    background_color: PAPER_COLOURS.light,
    icons: [
      ...ICON_SIZES.map((size) => iconOf(iconPath(size), size, "any")),
      ...ICON_SIZES.map((size) =>
        iconOf(maskableIconPath(size), size, "maskable"),
      ),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
  });
};

const iconOf = (src: string, size: number, purpose: string) => ({
  src,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});
