import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  ADMIN,
  startCms,
  type Cms,
  type StartedCms,
} from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

interface Configuration {
  data: {
    contentType: {
      settings: { mainField: string };
      metadatas: Record<
        string,
        {
          edit: { label: string; description: string };
          list: { label: string };
        }
      >;
      layouts: { edit: { name: string }[][]; list: string[] };
    };
  };
}

async function formOf(uid: string) {
  const response = await cms.askAdmin(
    `/content-manager/content-types/${uid}/configuration`,
  );
  const { data } = (await response.json()) as Configuration;
  return data.contentType;
}

describe.each(TYPE_NAMES)("the form of %s", (name) => {
  const type = contentTypes[name];

  test("calls every field by its Vietnamese name", async () => {
    const { metadatas } = await formOf(type.uid);
    const labels = Object.keys(type.fields).map(
      (field) => metadatas[field]?.edit.label,
    );
    expect(labels).toEqual(
      Object.values(type.fields).map((field) => field.label),
    );
  });

  test("has the fields in the order of their definition", async () => {
    const { layouts } = await formOf(type.uid);
    const shown = layouts.edit.flat().map((field) => field.name);
    const defined = Object.entries(type.fields)
      .filter(([, field]) => !field.isHidden)
      .map(([field]) => field);
    expect(shown).toEqual(defined);
  });

  test("shows no field of the desk after a restart", async () => {
    const manager = cms.strapi.plugin("content-manager");
    await (
      manager.service("content-types") as {
        syncConfigurations(): Promise<void>;
      }
    ).syncConfigurations();
    const { layouts } = await formOf(type.uid);
    const shown = layouts.edit.flat().map((field) => field.name);
    expect(shown.filter((field) => !(field in type.fields))).toEqual([]);
  });

  test("names documents by their title", async () => {
    const { settings } = await formOf(type.uid);
    expect(settings.mainField).toBe(type.titleField);
  });
});

test("the first administrator reads Vietnamese", async () => {
  const response = await cms.askAdmin("/admin/users/me");
  const { data } = (await response.json()) as { data: object };
  expect(data).toMatchObject({
    email: ADMIN.email,
    preferedLanguage: "vi",
  });
});

test("a newsroom's own arrangement of a form survives a restart of the same program", async () => {
  const path = "/content-manager/content-types/api::topic.topic/configuration";
  const { settings, metadatas, layouts } = await formOf("api::topic.topic");
  // The answer names the title of related documents on lists, which the question may not.
  const asked = Object.entries(metadatas).map(([name, { edit, list }]) => [
    name,
    { edit, list: { ...list, mainField: undefined } },
  ]);
  const list = layouts.list.toReversed();
  const response = await cms.askAdmin(path, {
    method: "PUT",
    body: JSON.stringify({
      settings,
      metadatas: Object.fromEntries(asked) as unknown,
      layouts: { ...layouts, list },
    }),
  });
  expect(response.status).toBe(200);
  await cms.strapi.runUserLifecycles("bootstrap");
  expect((await formOf("api::topic.topic")).layouts.list).toEqual(list);
});

test("nobody changes the content model in the admin", async () => {
  const response = await cms.askAdmin("/content-type-builder/content-types", {
    method: "POST",
    body: JSON.stringify({ contentType: {} }),
  });
  expect(response.status).toBe(403);
});

test("the server downloads no addresses for the media library", async () => {
  const response = await cms.askAdmin("/upload/actions/upload-from-urls", {
    method: "POST",
    body: JSON.stringify({ urls: ["http://127.0.0.1/"] }),
  });
  expect(response.status).toBe(403);
});
