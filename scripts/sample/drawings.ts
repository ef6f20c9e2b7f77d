import {
  circle,
  ellipse,
  palette,
  pick,
  place,
  rect,
  repeat,
  ring,
  shadow,
  shape,
  star,
  stroke,
  textLines,
} from "./shapes.ts";

/** A drawing made of SVG shapes; it has no text, so that no font of the machine shows in it. */
interface Drawing {
  width: number;
  height: number;
  shapes: string;
}

const {
  paper,
  cream,
  sand,
  gold,
  red,
  darkRed,
  brown,
  sky,
  mist,
  teal,
  deep,
  green,
  leaf,
  ink,
  grey,
} = palette;

const landscape = (shapes: string): Drawing => ({
  width: 1600,
  height: 1067,
  shapes,
});
const wide = (shapes: string): Drawing => ({
  width: 1600,
  height: 900,
  shapes,
});
const portrait = (shapes: string): Drawing => ({
  width: 1200,
  height: 1600,
  shapes,
});
const square = (shapes: string): Drawing => ({
  width: 1200,
  height: 1200,
  shapes,
});

const seat = (width: number, colour: string) =>
  shape(
    `M0 0 v${-width * 0.62} q0 ${-width * 0.28} ${width * 0.28} ${-width * 0.28} h${width * 0.44} q${width * 0.28} 0 ${width * 0.28} ${width * 0.28} v${width * 0.62} z`,
    colour,
  );

const seatRow = (y: number, width: number, gap: number, colour: string) => {
  const count = Math.ceil(1600 / (width + gap)) + 2;
  const start = (1600 - count * (width + gap) + gap) / 2;
  return repeat(count, (index) =>
    place(seat(width, colour), start + index * (width + gap), y),
  );
};

const flag = (x: number, top: number, height: number) =>
  rect(x, top, 8, height, brown, 4) +
  circle(x + 4, top, 9, gold) +
  shape(
    `M${x + 8} ${top + 14} h96 q14 0 10 14 l-12 42 l12 42 q4 14 -10 14 h-96 z`,
    red,
  );

const lectern = (x: number, y: number, scale: number) =>
  place(
    shape("M-120 0 h240 l-26 330 h-188 z", brown) +
      shape("M-140 -34 h280 l-14 44 h-252 z", "#946a4f") +
      star(0, 150, 54, gold) +
      stroke("M-24 -34 q-6 -74 34 -104", ink, 8) +
      `<rect x="-4" y="-164" width="40" height="26" rx="13" transform="rotate(-40 16 -151)" fill="${ink}"/>` +
      rect(-112, 330, 224, 20, darkRed, 6),
    x,
    y,
    0,
    scale,
  );

const flowers = (x: number, y: number, scale: number) =>
  place(
    repeat(7, (index) =>
      ellipse(-90 + index * 30, -10 - (index % 2) * 16, 34, 24, leaf),
    ) +
      repeat(6, (index) =>
        circle(
          -76 + index * 30,
          -38 - (index % 3) * 12,
          17,
          index % 2 ? gold : red,
        ),
      ) +
      repeat(6, (index) =>
        circle(-76 + index * 30, -38 - (index % 3) * 12, 6, paper),
      ) +
      shape("M-70 6 h140 l-18 60 h-104 z", teal),
    x,
    y,
    0,
    scale,
  );

const curtain = (x: number, width: number, height: number) =>
  repeat(6, (index) => {
    const fold = width / 6;
    const left = x + index * fold;
    return shape(
      `M${left} 0 h${fold} v${height} q${-fold / 2} 22 ${-fold} 0 z`,
      index % 2 ? darkRed : red,
    );
  });

const hall = landscape(
  rect(0, 0, 1600, 1067, cream) +
    rect(230, 0, 1140, 560, "#3d8084") +
    repeat(19, (index) => rect(230 + index * 60, 0, 26, 560, teal)) +
    curtain(0, 250, 600) +
    curtain(1350, 250, 600) +
    rect(0, 0, 1600, 66, darkRed) +
    repeat(27, (index) => circle(index * 62 - 6, 66, 31, darkRed)) +
    circle(800, 270, 132, red) +
    star(800, 270, 96, gold) +
    repeat(2, (index) => flag(350 + index * 150, 214, 330)) +
    repeat(2, (index) => flag(980 + index * 150, 214, 330)) +
    rect(0, 560, 1600, 70, brown) +
    rect(0, 560, 1600, 14, "#946a4f") +
    rect(520, 474, 560, 96, paper, 6) +
    rect(520, 474, 560, 20, teal, 6) +
    flowers(800, 500, 0.62) +
    lectern(1210, 424, 0.42) +
    rect(0, 630, 1600, 437, "#5f4a3d") +
    seatRow(760, 84, 22, teal) +
    seatRow(872, 108, 28, "#28626a") +
    seatRow(1000, 138, 34, deep) +
    seatRow(1150, 170, 40, "#173a42"),
);

const speech = landscape(
  rect(0, 0, 1600, 1067, sky) +
    rect(0, 0, 1600, 820, "#dbe8e4") +
    repeat(9, (index) => rect(index * 190 + 40, 0, 96, 820, sky)) +
    rect(0, 820, 1600, 247, sand) +
    rect(0, 820, 1600, 14, brown) +
    rect(200, 130, 620, 400, paper, 14) +
    rect(222, 152, 576, 356, deep, 8) +
    repeat(5, (index) =>
      rect(
        290 + index * 92,
        440 - pick([90, 150, 120, 210, 250], index),
        56,
        pick([90, 150, 120, 210, 250], index),
        index === 4 ? gold : mist,
        6,
      ),
    ) +
    stroke("M270 452 h480", paper, 6) +
    shadow(1120, 942, 260) +
    lectern(1120, 470, 1.32) +
    shadow(830, 940, 150, 18) +
    flowers(830, 860, 1.15) +
    flowers(1430, 860, 1.15),
);

const seminar = landscape(
  rect(0, 0, 1600, 1067, cream) +
    repeat(3, (index) => {
      const x = 130 + index * 480;
      return (
        rect(x, 90, 380, 400, paper, 8) +
        rect(x + 16, 106, 348, 368, sky) +
        shape(
          `M${x + 16} 400 q90 -90 170 -20 q80 -80 178 10 v84 h-348 z`,
          green,
        ) +
        circle(x + 280, 180, 34, gold) +
        rect(x + 184, 106, 12, 368, paper) +
        rect(x + 16, 280, 348, 12, paper)
      );
    }) +
    rect(0, 600, 1600, 467, sand) +
    repeat(5, (index) => place(seat(150, teal), 175 + index * 275, 680)) +
    ellipse(800, 800, 720, 190, "#5e402f") +
    ellipse(800, 776, 720, 190, brown) +
    ellipse(800, 776, 560, 126, "#946a4f") +
    repeat(7, (index) => {
      const angle = Math.PI * (1.08 + index * 0.14);
      const x = Math.round(800 + 610 * Math.cos(angle));
      const y = Math.round(776 + 150 * Math.sin(angle));
      return (
        shape(`M${x - 52} ${y - 8} h92 l12 42 h-116 z`, paper) +
        textLines(x - 40, y + 2, 70, 2, 14, grey, 5)
      );
    }) +
    flowers(800, 780, 1.1) +
    repeat(4, (index) => place(seat(190, deep), 215 + index * 330, 1090)),
);

const newspaper = (fill = paper) =>
  rect(0, 0, 520, 660, fill, 4) +
  rect(40, 40, 440, 54, ink, 4) +
  rect(40, 112, 440, 5, red) +
  rect(40, 142, 250, 170, mist) +
  shape("M40 312 v-50 q70 -80 130 -20 q60 -50 120 20 v50 z", teal) +
  circle(236, 186, 20, gold) +
  rect(312, 146, 168, 22, ink, 4) +
  rect(312, 180, 130, 22, ink, 4) +
  textLines(312, 222, 168, 5, 20, grey, 7) +
  repeat(3, (index) => textLines(40 + index * 152, 346, 134, 13, 22, grey, 7));

const desk = landscape(
  rect(0, 0, 1600, 1067, brown) +
    repeat(5, (index) => rect(0, index * 220, 1600, 3, "#6a4936")) +
    repeat(9, (index) =>
      rect(((index * 419) % 1500) + 20, 70 + index * 113, 180, 3, "#6a4936"),
    ) +
    place(rect(14, 18, 520, 660, "#53392a", 4), 330, 210, -7) +
    place(newspaper(), 330, 200, -7) +
    place(
      rect(8, 10, 330, 460, "#53392a", 10) +
        rect(0, 0, 330, 460, paper, 10) +
        textLines(40, 70, 250, 9, 40, mist, 6) +
        repeat(10, (index) => ring(12, 40 + index * 42, 9, ink, 4)),
      1080,
      420,
      6,
    ) +
    place(
      rect(0, 0, 380, 24, red, 4) +
        shape("M380 0 l56 12 l-56 12 z", sand) +
        shape("M418 8 l18 4 l-18 4 z", ink) +
        rect(-44, 0, 44, 24, gold, 8),
      1020,
      380,
      24,
    ) +
    circle(1240, 190, 132, "#53392a") +
    circle(1230, 180, 132, paper) +
    circle(1230, 180, 96, cream) +
    circle(1230, 180, 82, "#54301f") +
    ellipse(1206, 156, 30, 16, brown) +
    stroke("M1352 140 q72 -6 62 56 q-8 38 -68 34", paper, 24) +
    place(
      ring(0, 0, 74, ink, 16) +
        ring(190, 0, 74, ink, 16) +
        stroke("M74 -8 q21 -22 42 0", ink, 14),
      150,
      180,
      20,
    ),
);

const press = landscape(
  rect(0, 0, 1600, 1067, sky) +
    rect(0, 850, 1600, 217, mist) +
    shadow(800, 900, 720, 40) +
    rect(120, 560, 1360, 320, deep, 20) +
    rect(120, 560, 1360, 34, teal, 17) +
    rect(210, 210, 120, 360, teal, 12) +
    rect(760, 170, 120, 400, teal, 12) +
    rect(1270, 210, 120, 360, teal, 12) +
    stroke(
      "M170 700 L270 690 L270 330 L560 250 L560 420 L820 420 L820 250 L1080 300 L1330 330 L1330 740 L1500 800",
      paper,
      30,
    ) +
    repeat(5, (index) => {
      const x = pick([270, 560, 820, 1080, 1330], index);
      const y = pick([330, 330, 330, 300, 330], index);
      return (
        circle(x, y, 108, ink) +
        circle(x, y, 92, index % 2 ? red : gold) +
        circle(x, y, 46, ink) +
        circle(x, y, 20, cream)
      );
    }) +
    repeat(3, (index) =>
      circle(880 + index * 74, 700, 24, pick([red, gold, green], index)),
    ) +
    rect(380, 650, 380, 150, ink, 12) +
    stroke("M410 770 l60 -50 l60 26 l70 -64 l60 30 l66 -34", gold, 8) +
    repeat(6, (index) =>
      place(
        rect(0, 0, 230, 18, index % 2 ? sand : paper, 3),
        1340 + (index % 2) * 8,
        950 - index * 20,
      ),
    ) +
    repeat(2, (index) => rect(180 + index * 1020, 880, 90, 50, ink, 6)),
);

const calendar = landscape(
  rect(0, 0, 1600, 1067, cream) +
    circle(1310, 270, 330, sand) +
    circle(230, 880, 260, sand) +
    shadow(800, 968, 520) +
    rect(330, 180, 940, 770, deep, 28) +
    rect(310, 160, 940, 770, paper, 28) +
    shape("M338 160 h884 q28 0 28 28 v142 h-940 v-142 q0 -28 28 -28 z", red) +
    repeat(2, (index) => star(700 + index * 160, 246, 30, gold)) +
    repeat(6, (index) => {
      const x = 420 + index * 144;
      return rect(x, 116, 22, 96, ink, 11);
    }) +
    repeat(28, (index) => {
      const x = 366 + (index % 7) * 122;
      const y = 380 + Math.floor(index / 7) * 130;
      const colour = index % 7 === 6 ? "#ecc7bd" : sky;
      return rect(x, y, 96, 100, index === 16 ? gold : colour, 14);
    }) +
    stroke("M634 680 l26 28 l48 -58", ink, 14) +
    ring(658, 690, 84, red, 10) +
    repeat(4, (index) => {
      const x = pick([488, 854, 1098, 732], index);
      const y = pick([510, 380, 640, 770], index);
      return circle(x + 48, y + 50, 16, teal);
    }),
);

const camera = landscape(
  rect(0, 0, 1600, 1067, mist) +
    circle(800, 560, 520, "#bcd6d4") +
    stroke("M360 330 C 180 60, 120 700, 90 1067", brown, 40) +
    stroke("M1240 330 C 1420 60, 1480 700, 1510 1067", brown, 40) +
    shadow(800, 900, 520) +
    shape("M560 300 l60 -96 h360 l60 96 z", ink) +
    rect(320, 296, 960, 580, ink, 54) +
    rect(320, 420, 960, 330, deep) +
    rect(390, 262, 130, 44, grey, 14) +
    circle(1160, 280, 42, red) +
    rect(1060, 340, 160, 50, cream, 12) +
    circle(800, 590, 260, paper) +
    circle(800, 590, 232, ink) +
    circle(800, 590, 186, teal) +
    circle(800, 590, 140, deep) +
    circle(800, 590, 84, "#12303a") +
    ellipse(740, 526, 54, 36, mist) +
    circle(862, 656, 18, mist) +
    circle(430, 366, 20, gold) +
    repeat(6, (index) => rect(360, 470 + index * 40, 90, 14, "#173a42", 7)),
);

const magnifier = landscape(
  rect(0, 0, 1600, 1067, sand) +
    place(rect(0, 0, 660, 860, "#c9b48f", 6), 330, 130, -4) +
    place(
      rect(0, 0, 660, 860, paper, 6) +
        rect(60, 70, 230, 18, ink, 9) +
        rect(60, 104, 150, 8, ink, 4) +
        rect(370, 70, 230, 18, ink, 9) +
        rect(400, 104, 170, 8, ink, 4) +
        rect(180, 190, 300, 26, ink, 8) +
        rect(130, 236, 400, 14, grey, 7) +
        textLines(60, 300, 540, 9, 44, grey, 12) +
        ring(500, 756, 62, red, 9) +
        star(500, 756, 34, red) +
        stroke("M400 790 q40 -60 70 -10 t80 -20", deep, 7),
      310,
      110,
      -4,
    ) +
    place(
      rect(-34, 230, 68, 330, brown, 30) + rect(-44, 216, 88, 66, gold, 14),
      1010,
      470,
      -42,
    ) +
    circle(1010, 470, 250, ink) +
    circle(1010, 470, 222, "#eef4f1") +
    repeat(3, (index) =>
      rect(
        850,
        380 + index * 78,
        320 - index * 50,
        34,
        index === 1 ? red : ink,
        17,
      ),
    ) +
    stroke("M850 330 q60 -96 170 -96", paper, 18),
);

const phone = landscape(
  rect(0, 0, 1600, 1067, teal) +
    repeat(4, (index) => ring(1200, 880, 180 + index * 150, "#3d8084", 60)) +
    shadow(700, 1010, 300) +
    rect(430, 70, 530, 930, "#12303a", 66) +
    rect(452, 94, 486, 882, paper, 46) +
    rect(620, 110, 150, 26, ink, 13) +
    rect(490, 170, 200, 34, ink, 10) +
    circle(890, 187, 24, gold) +
    repeat(4, (index) => {
      const y = 244 + index * 172;
      const tint = pick([mist, sand, "#e7b7ab", sky], index);
      return (
        rect(484, y, 422, 148, cream, 18) +
        rect(500, y + 16, 126, 116, tint, 12) +
        shape(
          `M500 ${y + 120} l40 -46 l30 28 l24 -20 l32 38 v0 q0 12 -12 12 h-102 q-12 0 -12 -12 z`,
          pick([teal, brown, red, leaf], index),
        ) +
        rect(648, y + 26, 230, 18, ink, 9) +
        rect(648, y + 56, 180, 18, ink, 9) +
        rect(648, y + 96, 210, 9, grey, 4) +
        rect(648, y + 116, 130, 9, grey, 4)
      );
    }) +
    rect(1090, 560, 330, 330, gold, 64) +
    circle(1166, 814, 34, paper) +
    stroke("M1140 708 q106 4 118 118", paper, 36) +
    stroke("M1140 630 q184 8 196 196", paper, 36),
);

const shelves = landscape(
  rect(0, 0, 1600, 1067, deep) +
    rect(110, 70, 1380, 920, "#5e402f", 10) +
    repeat(3, (row) =>
      repeat(3, (column) =>
        rect(146 + column * 446, 106 + row * 292, 416, 262, "#3a2a20"),
      ),
    ) +
    repeat(3, (row) =>
      repeat(3, (column) => {
        const left = 156 + column * 446;
        const bottom = 368 + row * 292;
        const colours = [red, teal, gold, cream, green, brown, mist];
        if ((row * 3 + column) % 4 === 2)
          return repeat(2, (index) => {
            const x = left + 10 + index * 196;
            return (
              rect(x, bottom - 170, 180, 170, sand, 8) +
              rect(x, bottom - 196, 180, 40, "#c9b48f", 8) +
              rect(x + 50, bottom - 112, 80, 50, paper, 4) +
              rect(x + 62, bottom - 96, 56, 6, grey, 3) +
              rect(x + 62, bottom - 82, 36, 6, grey, 3)
            );
          });
        return repeat(8, (index) => {
          const seed = row * 31 + column * 17 + index * 7;
          const height = 170 + (seed % 4) * 16;
          const colour = pick(colours, seed);
          const x = left + index * 49;
          return (
            rect(x, bottom - height, 44, height, colour, 4) +
            rect(x + 9, bottom - height + 30, 26, 44, paper, 3) +
            circle(x + 22, bottom - 28, 9, ink)
          );
        });
      }),
    ) +
    rect(0, 990, 1600, 77, "#173a42") +
    stroke("M1330 1000 L1240 96", gold, 18) +
    stroke("M1450 1000 L1360 96", gold, 18) +
    repeat(9, (index) =>
      stroke(`M${1322 - index * 9.6} ${920 - index * 92} h118`, gold, 14),
    ),
);

const microphone = portrait(
  rect(0, 0, 1200, 1600, red) +
    repeat(
      16,
      (index) =>
        place(rect(-22, -1500, 44, 1500, "#bf4a3c"), 600, 560, index * 22.5) +
        place(rect(-22, 0, 44, 1500, "#bf4a3c"), 600, 560, index * 22.5),
    ) +
    circle(600, 560, 430, gold) +
    circle(600, 560, 380, cream) +
    rect(0, 1380, 1200, 220, darkRed) +
    ellipse(600, 1400, 250, 44, ink) +
    rect(576, 860, 48, 540, ink) +
    stroke("M400 560 v110 q0 200 200 200 t200 -200 v-110", ink, 40) +
    rect(460, 250, 280, 490, deep, 140) +
    rect(460, 470, 280, 40, gold) +
    repeat(5, (index) => rect(500, 300 + index * 34, 200, 12, mist, 6)) +
    rect(490, 550, 44, 130, teal, 22),
);

const townHall = wide(
  rect(0, 0, 1600, 900, sky) +
    circle(1320, 190, 80, gold) +
    repeat(3, (index) =>
      place(
        ellipse(0, 0, 120, 34, paper) +
          ellipse(-50, -20, 60, 34, paper) +
          ellipse(40, -26, 70, 40, paper),
        pick([230, 620, 1180], index),
        pick([170, 110, 270], index),
      ),
    ) +
    rect(0, 730, 1600, 170, green) +
    shape("M640 900 L740 720 H860 L960 900 Z", sand) +
    rect(200, 380, 1200, 350, cream) +
    rect(200, 360, 1200, 34, brown) +
    rect(560, 250, 480, 480, paper) +
    shape("M530 260 L800 110 L1070 260 Z", brown) +
    star(800, 206, 36, gold) +
    rect(794, 30, 9, 84, ink) +
    shape("M803 34 h84 v54 h-84 z", red) +
    star(842, 61, 19, gold) +
    repeat(4, (index) => {
      const x = 590 + index * 124;
      return (
        rect(x, 300, 48, 400, sand) +
        rect(x - 10, 284, 68, 20, brown) +
        rect(x - 10, 696, 68, 20, brown)
      );
    }) +
    rect(754, 510, 92, 210, brown, 6) +
    circle(832, 620, 7, gold) +
    repeat(3, (index) =>
      repeat(2, (row) =>
        repeat(2, (side) => {
          const x = side ? 1080 + index * 104 : 236 + index * 104;
          return (
            rect(x, 430 + row * 150, 66, 100, teal, 6) +
            rect(x + 30, 430 + row * 150, 6, 100, paper)
          );
        }),
      ),
    ) +
    rect(520, 716, 560, 20, grey) +
    rect(490, 736, 620, 20, grey) +
    repeat(6, (index) => {
      const x = pick([70, 170, 440, 1160, 1430, 1530], index);
      const y = index === 2 || index === 3 ? 830 : 760;
      return (
        rect(x - 8, y - 40, 16, 70, brown) +
        circle(x, y - 80, 60, leaf) +
        circle(x - 24, y - 50, 40, leaf) +
        circle(x + 26, y - 52, 42, "#5d8d61")
      );
    }),
);

const riceFields = wide(
  rect(0, 0, 1600, 900, "#f3dfb6") +
    circle(1130, 250, 110, gold) +
    shape(
      "M0 430 L220 210 L390 340 L600 130 L830 380 L1010 270 L1240 420 L1420 300 L1600 430 V560 H0 Z",
      mist,
    ) +
    shape(
      "M0 500 L160 380 L380 470 L620 330 L860 480 L1130 400 L1360 490 L1600 400 V620 H0 Z",
      teal,
    ) +
    rect(0, 540, 1600, 360, green) +
    shape(
      "M0 560 Q400 520 800 560 T1600 550 V640 Q1200 610 800 650 T0 640 Z",
      "#a8bf62",
    ) +
    shape(
      "M0 640 Q400 620 800 650 T1600 640 V740 Q1100 700 760 750 T0 740 Z",
      "#8fb257",
    ) +
    shape("M0 740 Q400 710 760 750 T1600 740 V900 H0 Z", leaf) +
    stroke("M0 640 Q400 618 800 650 T1600 640", cream, 8) +
    stroke("M0 742 Q400 710 760 752 T1600 742", cream, 10) +
    shape(
      "M980 900 Q900 780 1010 700 Q1090 640 1040 570 L1064 568 Q1140 650 1060 720 Q990 790 1110 900 Z",
      sky,
    ) +
    repeat(34, (index) => {
      const x = 30 + ((index * 173) % 1560);
      const y = 800 + ((index * 61) % 90);
      return stroke(
        `M${x} ${y} q-4 -34 -20 -48 M${x} ${y} q2 -40 4 -58 M${x} ${y} q8 -32 24 -44`,
        "#a8bf62",
        5,
      );
    }) +
    place(
      rect(-50, -60, 100, 60, cream) +
        shape("M-70 -56 L0 -110 L70 -56 Z", red) +
        rect(-14, -38, 28, 38, brown),
      330,
      600,
    ) +
    place(
      rect(-36, -44, 72, 44, cream) +
        shape("M-52 -40 L0 -84 L52 -40 Z", darkRed),
      440,
      606,
    ) +
    stroke("M530 604 q10 -60 4 -110", brown, 9) +
    repeat(5, (index) =>
      place(ellipse(34, 0, 40, 11, leaf), 534, 492, -170 + index * 40),
    ) +
    repeat(3, (index) => {
      const x = 560 + index * 70;
      const y = 190 - index * 26;
      return stroke(`M${x} ${y} q14 -14 26 0 q12 -14 26 0`, ink, 5);
    }),
);

const stampedPapers = landscape(
  rect(0, 0, 1600, 1067, mist) +
    shadow(760, 940, 480) +
    place(rect(0, 0, 620, 780, sand, 6), 430, 120, 7) +
    place(rect(0, 0, 620, 780, cream, 6), 400, 130, -5) +
    place(
      rect(0, 0, 620, 780, paper, 6) +
        rect(50, 60, 210, 16, ink, 8) +
        rect(80, 90, 150, 16, ink, 8) +
        rect(340, 60, 230, 16, ink, 8) +
        rect(370, 90, 170, 8, ink, 4) +
        rect(70, 150, 180, 34, gold, 8) +
        rect(86, 163, 50, 9, ink, 4) +
        rect(150, 163, 82, 9, ink, 4) +
        rect(190, 232, 240, 26, ink, 8) +
        rect(130, 276, 360, 12, grey, 6) +
        textLines(50, 330, 520, 8, 38, grey, 10) +
        textLines(50, 670, 180, 4, 24, grey, 7),
      410,
      120,
      1,
    ) +
    ring(900, 800, 92, red, 10) +
    ring(900, 800, 70, red, 4) +
    star(900, 800, 40, red) +
    place(
      ellipse(0, 128, 120, 34, "#3a2a20") +
        rect(-120, 84, 240, 44, brown, 10) +
        shape(
          "M-70 90 q10 -80 -26 -150 q-20 -90 96 -96 q116 6 96 96 q-36 70 -26 150 z",
          red,
        ) +
        ellipse(-30, -90, 22, 34, "#cf6155"),
      1230,
      560,
      16,
    ),
);

const letterbox = square(
  rect(0, 0, 1200, 1200, cream) +
    circle(600, 560, 470, sky) +
    rect(0, 1010, 1200, 190, green) +
    shadow(600, 1030, 320) +
    rect(560, 760, 80, 270, brown) +
    shape("M290 470 q0 -190 190 -190 h250 q190 0 190 190 v310 h-630 z", red) +
    shape("M290 780 v-310 q0 -190 165 -190 q165 0 165 190 v310 z", darkRed) +
    circle(456, 560, 26, gold) +
    rect(372, 640, 168, 22, ink, 11) +
    rect(780, 180, 20, 240, ink, 6) +
    rect(800, 180, 120, 76, gold, 6) +
    place(
      rect(0, 0, 330, 216, "#d9c8a8", 10) +
        rect(-8, -10, 330, 216, paper, 10) +
        stroke("M-4 -4 L157 116 L318 -4", sand, 10) +
        circle(157, 100, 26, red),
      56,
      700,
      -13,
      0.9,
    ) +
    repeat(9, (index) => {
      const x = 90 + index * 128;
      return stroke(
        `M${x} 1060 q-6 -40 -26 -56 M${x} 1060 v-66 M${x} 1060 q6 -40 26 -56`,
        leaf,
        9,
      );
    }),
);

const readingAloud = landscape(
  rect(0, 0, 1600, 1067, sand) +
    rect(0, 850, 1600, 217, brown) +
    rect(0, 850, 1600, 16, "#946a4f") +
    shadow(700, 900, 520) +
    rect(270, 150, 880, 620, ink, 34) +
    rect(304, 184, 812, 530, paper, 10) +
    rect(620, 770, 180, 90, grey) +
    rect(500, 846, 420, 34, ink, 12) +
    // A large and a small capital A, drawn: the letters stand for text that grows.
    stroke("M390 560 L500 270 L610 560 M430 460 H570", ink, 44) +
    stroke("M690 560 L748 410 L806 560 M710 508 H786", teal, 26) +
    rect(384, 620, 440, 20, mist, 10) +
    circle(640, 630, 30, gold) +
    textLines(890, 280, 170, 7, 50, grey, 16) +
    place(
      shape("M0 -50 h60 l80 -74 v248 l-80 -74 h-60 z", red) +
        stroke("M186 -66 q44 66 0 132", red, 24) +
        stroke("M246 -116 q92 116 0 232", red, 24),
      1200,
      480,
    ),
);

const printer = landscape(
  rect(0, 0, 1600, 1067, sky) +
    rect(0, 830, 1600, 237, sand) +
    rect(0, 830, 1600, 16, brown) +
    shadow(800, 912, 520) +
    place(
      rect(0, 0, 520, 360, paper, 6) + textLines(50, 50, 420, 6, 44, grey, 12),
      540,
      120,
    ) +
    rect(300, 420, 1000, 430, deep, 40) +
    rect(300, 420, 1000, 130, teal, 40) +
    rect(300, 510, 1000, 40, teal) +
    circle(1200, 486, 22, gold) +
    circle(1130, 486, 22, green) +
    rect(380, 466, 220, 40, "#173a42", 14) +
    rect(430, 640, 740, 60, "#12303a", 20) +
    shape("M480 672 h640 l70 300 h-780 z", paper) +
    shape("M520 720 h560 l5 22 h-570 z", ink) +
    shape("M510 766 h270 l-6 120 h-290 z", mist) +
    repeat(5, (index) =>
      rect(820, 768 + index * 26, 270 + index * 5, 10, grey, 5),
    ) +
    repeat(2, (index) =>
      rect(474 - index * 8, 912 + index * 26, 650 + index * 16, 10, grey, 5),
    ),
);

const romanDigit = (digit: string) =>
  stroke(
    {
      I: "M0 -40 V40",
      V: "M-24 -40 L0 40 L24 -40",
      X: "M-24 -40 L24 40 M24 -40 L-24 40",
    }[digit] ?? "",
    ink,
    12,
  );

const romanNumeral = (numeral: string) => {
  const widths = [...numeral].map((digit) => (digit === "I" ? 26 : 60));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let left = -total / 2;
  return [...numeral]
    .map((digit, index) => {
      const width = widths[index] ?? 0;
      const drawn = place(romanDigit(digit), left + width / 2, 0);
      left += width;
      return drawn;
    })
    .join("");
};

const clock = landscape(
  rect(0, 0, 1600, 1067, teal) +
    repeat(12, (index) =>
      place(rect(-3, -900, 6, 900, "#3d8084"), 800, 534, index * 30 + 15),
    ) +
    circle(812, 552, 462, "#1b4147") +
    circle(800, 534, 462, brown) +
    circle(800, 534, 424, gold) +
    circle(800, 534, 402, paper) +
    repeat(60, (index) =>
      place(
        rect(-3, -388, index % 5 ? 4 : 10, index % 5 ? 14 : 26, ink, 2),
        800,
        534,
        index * 6,
      ),
    ) +
    "XII I II III IIII V VI VII VIII IX X XI"
      .split(" ")
      .map((numeral, index) => {
        const angle = (index * Math.PI) / 6 - Math.PI / 2;
        return place(
          romanNumeral(numeral),
          Math.round(800 + 306 * Math.cos(angle)),
          Math.round(534 + 306 * Math.sin(angle)),
          index * 30,
          0.86,
        );
      })
      .join("") +
    place(rect(-13, -190, 26, 220, ink, 13), 800, 534, -52) +
    place(rect(-9, -270, 18, 310, red, 9), 800, 534, 62) +
    circle(800, 534, 26, ink) +
    circle(800, 534, 10, gold),
);

const rhythm = landscape(
  rect(0, 0, 1600, 1067, cream) +
    rect(130, 110, 1340, 800, brown, 20) +
    rect(160, 140, 1280, 740, "#d9c19a") +
    repeat(4, (column) => {
      const x = 200 + column * 310;
      return (
        rect(x, 180, 270, 54, pick([teal, gold, red, leaf], column), 10) +
        rect(x + 60, 200, 150, 14, paper, 7) +
        repeat(pick([3, 2, 3, 1], column), (row) => {
          const y = 264 + row * 196;
          return place(
            rect(6, 8, 250, 166, "#b99f76", 6) +
              rect(0, 0, 250, 166, paper, 6) +
              circle(125, 18, 13, red) +
              rect(24, 50, 190, 16, ink, 8) +
              textLines(24, 86, 200, 3, 24, grey, 9),
            x + 8,
            y,
            ((row + column) % 3) - 1,
          );
        })
      );
    }) +
    circle(1296, 700, 128, "#b99f76") +
    circle(1290, 690, 128, ink) +
    circle(1290, 690, 110, paper) +
    repeat(12, (index) =>
      place(rect(-4, -98, 8, 20, ink, 4), 1290, 690, index * 30),
    ) +
    stroke("M1290 690 v-72", ink, 12) +
    stroke("M1290 690 l46 30", red, 9) +
    rect(0, 980, 1600, 87, sand),
);

const levels = landscape(
  rect(0, 0, 1600, 1067, sky) +
    stroke("M800 300 V430 M360 560 V430 H1240 V560 M800 430 V560", deep, 12) +
    stroke(
      "M360 690 V780 M230 860 V780 H490 V860 M800 690 V780 M670 860 V780 H930 V860 M1240 690 V780 M1110 860 V780 H1370 V860",
      deep,
      10,
    ) +
    rect(570, 130, 460, 180, darkRed, 26) +
    rect(570, 120, 460, 180, red, 26) +
    star(660, 210, 52, gold) +
    rect(740, 176, 230, 20, paper, 10) +
    rect(740, 218, 160, 14, "#e7b7ab", 7) +
    repeat(3, (index) => {
      const x = 190 + index * 440;
      return (
        rect(x, 552, 340, 146, "#173a42", 22) +
        rect(x, 542, 340, 146, teal, 22) +
        circle(x + 70, 615, 34, gold) +
        rect(x + 128, 588, 170, 18, paper, 9) +
        rect(x + 128, 626, 120, 12, mist, 6)
      );
    }) +
    repeat(6, (index) => {
      const x = 140 + Math.floor(index / 2) * 440 + (index % 2) * 260;
      return (
        rect(x, 858, 172, 110, sand, 18) +
        rect(x, 850, 172, 110, paper, 18) +
        circle(x + 40, 905, 18, green) +
        rect(x + 72, 886, 78, 13, ink, 6) +
        rect(x + 72, 912, 52, 10, grey, 5)
      );
    }),
);

const toneMarks = landscape(
  rect(0, 0, 1600, 1067, sand) +
    rect(0, 760, 1600, 307, brown) +
    rect(0, 760, 1600, 16, "#946a4f") +
    repeat(5, (index) => {
      const x = 90 + index * 290;
      const top = 330 + (index % 2) * 24;
      const mark = pick(
        [
          "M-44 -30 L44 30",
          "M-44 30 L44 -30",
          "M-30 -36 q30 -40 56 -4 q12 30 -22 44 v30",
          "M-60 18 q20 -56 60 -18 t60 -18",
          "M0 0 v1",
        ],
        index,
      );
      const face = pick([red, teal, gold, leaf, deep], index);
      return (
        shadow(x + 140, 850, 140, 20) +
        shape(`M${x + 240} ${top} l40 -40 v480 l-40 60 z`, "#5e402f") +
        shape(`M${x} ${top} l40 -40 h240 l-40 40 z`, cream) +
        rect(x, top, 240, 500, face) +
        rect(x + 24, top + 24, 192, 452, paper, 8) +
        // One vowel under five tones: huyền, sắc, hỏi, ngã, nặng.
        ring(x + 120, top + 290, 66, ink, 26) +
        place(
          stroke(mark, ink, index === 4 ? 40 : 22),
          x + 120,
          top + (index === 4 ? 424 : 146),
        )
      );
    }) +
    repeat(14, (index) =>
      circle(60 + index * 114, 150 + (index % 2) * 40, 10, "#d2bb93"),
    ),
);

const notebook = landscape(
  rect(0, 0, 1600, 1067, leaf) +
    circle(1340, 200, 260, green) +
    circle(200, 930, 300, green) +
    place(rect(16, 22, 860, 640, "#36593d", 20), 360, 200, -4) +
    place(
      rect(0, 0, 860, 640, red, 20) +
        rect(20, 16, 410, 608, paper, 8) +
        rect(430, 16, 410, 608, cream, 8) +
        rect(424, 16, 12, 608, sand) +
        textLines(70, 90, 310, 10, 50, mist, 7) +
        repeat(4, (index) => {
          const y = 96 + index * 120;
          return (
            rect(480, y, 58, 58, index === 3 ? sand : gold, 10) +
            (index === 3
              ? ""
              : stroke(`M492 ${y + 30} l14 16 l24 -32`, ink, 9)) +
            rect(562, y + 8, 220, 14, ink, 7) +
            rect(562, y + 36, 150, 10, grey, 5)
          );
        }),
      360,
      190,
      -4,
    ) +
    place(
      rect(0, 0, 470, 40, deep, 20) +
        rect(330, 0, 26, 40, gold) +
        shape("M466 4 l70 16 l-70 16 z", ink),
      1030,
      930,
      -32,
    ),
);

const loupePhotos = landscape(
  rect(0, 0, 1600, 1067, ink) +
    repeat(6, (index) => {
      const x = 110 + (index % 3) * 480;
      const y = 110 + Math.floor(index / 3) * 440;
      const scene = pick(
        [
          rect(0, 0, 380, 250, sky) +
            shape(
              "M0 250 V180 L110 90 L200 170 L280 110 L380 200 V250 Z",
              teal,
            ) +
            circle(310, 62, 30, gold),
          rect(0, 0, 380, 250, cream) +
            rect(60, 110, 260, 140, sand) +
            shape("M40 116 L190 40 L340 116 Z", red) +
            rect(166, 160, 48, 90, brown),
          rect(0, 0, 380, 250, mist) +
            rect(0, 180, 380, 70, brown) +
            flowers(190, 170, 1),
          rect(0, 0, 380, 250, "#f3dfb6") +
            shape("M0 150 Q190 100 380 150 V250 H0 Z", green) +
            shape("M0 200 Q190 160 380 200 V250 H0 Z", leaf) +
            circle(90, 70, 34, red),
          rect(0, 0, 380, 250, red) + star(190, 125, 76, gold),
          rect(0, 0, 380, 250, sky) +
            rect(0, 170, 380, 80, teal) +
            shape("M90 170 h200 l-40 44 h-120 z", brown) +
            shape("M186 60 v100 h-74 z M196 60 v100 h84 z", paper),
        ],
        index,
      );
      return place(
        rect(0, 0, 420, 360, paper, 6) +
          `<svg x="20" y="20" width="380" height="250" viewBox="0 0 380 250">${scene}</svg>` +
          rect(20, 294, 300, 14, grey, 7) +
          rect(20, 322, 180, 10, mist, 5),
        x,
        y,
        pick([-3, 2, -1, 2, -2, 3], index),
      );
    }) +
    place(
      rect(-26, 150, 52, 220, gold, 24) + ring(0, 0, 150, gold, 34),
      1020,
      560,
      -38,
    ),
);

const heron = landscape(
  rect(0, 0, 1600, 1067, "#f3dfb6") +
    circle(1040, 270, 150, gold) +
    rect(0, 640, 1600, 427, mist) +
    repeat(9, (index) =>
      stroke(
        `M${60 + ((index * 331) % 1400)} ${720 + index * 36} h${90 + (index % 3) * 50}`,
        sky,
        12,
      ),
    ) +
    stroke("M800 680 V930 M870 680 V930", brown, 16) +
    stroke("M800 930 h-50 M870 930 h-50", brown, 14) +
    ellipse(830, 950, 190, 22, teal) +
    shape(
      "M640 520 Q760 410 930 470 Q1090 540 1160 690 Q960 730 800 690 Q660 640 640 520 Z",
      deep,
    ) +
    shape(
      "M760 510 Q920 470 1010 570 Q1080 640 1110 680 Q900 680 800 610 Z",
      teal,
    ) +
    stroke("M690 540 Q560 470 620 360 Q670 290 610 230", deep, 54) +
    circle(600, 226, 56, deep) +
    shape("M566 200 L390 236 L566 262 Z", gold) +
    circle(584, 212, 13, paper) +
    circle(582, 212, 6, ink) +
    stroke("M634 196 q80 -20 130 30", ink, 12) +
    repeat(7, (index) => {
      const x = 1240 + index * 46;
      const top = 420 + (index % 3) * 60;
      return (
        stroke(`M${x} 960 Q${x - 12} ${top + 200} ${x + 14} ${top}`, leaf, 14) +
        ellipse(x + 14, top, 15, 50, brown)
      );
    }) +
    repeat(5, (index) =>
      stroke(
        `M${120 + index * 44} 980 Q${110 + index * 44} 860 ${140 + index * 40} 780`,
        leaf,
        13,
      ),
    ),
);

/** Every sample illustration by its name. */
export const drawings = {
  "hoi-truong": hall,
  "buc-phat-bieu": speech,
  "ban-tron": seminar,
  "ban-viet": desk,
  "may-in-bao": press,
  lich: calendar,
  "may-anh": camera,
  "kinh-lup": magnifier,
  "dien-thoai": phone,
  "ke-luu-tru": shelves,
  micro: microphone,
  "tru-so": townHall,
  "dong-lua": riceFields,
  "van-ban": stampedPapers,
  "hop-thu": letterbox,
  "chu-lon": readingAloud,
  "may-in": printer,
  "dong-ho": clock,
  "bang-viec": rhythm,
  "so-do": levels,
  "con-chu": toneMarks,
  "so-tay": notebook,
  "ban-anh": loupePhotos,
  "co-xanh": heron,
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof drawings;
