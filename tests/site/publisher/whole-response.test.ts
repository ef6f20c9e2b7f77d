import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { WholeResponse } from "../../../site/publisher/whole-response.ts";

const SEED = Number(process.env["SEED"] ?? Date.now());

describe("what the compiled site answers with", () => {
  it(`has the bytes, status and headers of the web's own Response (seed ${SEED})`, async () => {
    // With half characters, which become U+FFFD.
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\ud800a", "đ\udc00", "Đỗ Đức Thọ 😀", ""),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(200, 301, 404),
        async (body, status) => {
          const init = { status, headers: { "content-type": "text/html" } };
          const [ours, webs] = [
            new WholeResponse(body, init),
            new Response(body, init),
          ];
          expect(ours.status).toBe(webs.status);
          expect(ours.ok).toBe(webs.ok);
          expect([...ours.headers]).toEqual([...webs.headers]);
          expect(await ours.bytes()).toEqual(
            Buffer.from(await webs.arrayBuffer()),
          );
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("gives its bytes once and keeps nothing of them", async () => {
    const response = new WholeResponse("Trang");
    expect((await response.bytes()).toString()).toBe("Trang");
    expect(response.body).toBeNull();
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("is put together from pieces, and empty without a body", async () => {
    async function* pieces() {
      yield new TextEncoder().encode("Không có ");
      yield new TextEncoder().encode("trang này");
    }
    expect(await new WholeResponse(pieces()).text()).toBe("Không có trang này");
    expect(await new WholeResponse(null).bytes()).toEqual(Buffer.alloc(0));
  });
});
