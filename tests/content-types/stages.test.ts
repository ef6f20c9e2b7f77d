import { describe, expect, it, test } from "vitest";

import {
  MOVES,
  movesFrom,
  saidOf,
  stageFrom,
  STAGES,
  type Stage,
} from "@toa-soan/content-types/stages";

const stages = Object.keys(STAGES) as Stage[];

describe("the stages of an article", () => {
  it.each(stages)("%s leads somewhere else", (stage) => {
    expect(
      movesFrom(stage, true).some((name) => MOVES[name].to !== stage),
    ).toBe(true);
  });

  it.each(stages)("%s can be reached", (stage) => {
    const reached = new Set<Stage>(["draft"]);
    for (const from of reached)
      for (const name of movesFrom(from, true)) reached.add(MOVES[name].to);
    expect(reached).toContain(stage);
  });

  it.each(stages)(
    "of an article that nobody reads there is nothing to take down at %s",
    (stage) => {
      expect(movesFrom(stage, false)).not.toContain("unpublish");
    },
  );
});

test.each([null, undefined, "", "toString", 7])(
  "what is stored as %s is a draft",
  (value) => {
    expect(stageFrom(value)).toBe("draft");
  },
);

test("every event is said in words", () => {
  expect(saidOf("sendBack")).toBe("trả lại");
  expect(saidOf("refused")).toBe("hẹn giờ không thành");
});
