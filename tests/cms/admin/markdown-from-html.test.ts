import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { markdownFromHtml } from "../../../cms/src/admin/writing/markdown-from-html.ts";

const item = (mark: string, text: string, level = 1) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("text from Word", () => {
  const page = (body: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

  it.each<[string, string, string]>([
    [
      "keeps paragraphs and loses what Word says of them",
      "<p class=MsoNormal style='text-align:justify'><span style='font-size:14.0pt;font-family:\"Times New Roman\"'>Sáng 5/3,<o:p></o:p></span></p><p class=MsoNormal>hội nghị<span style='mso-spacerun:yes'>  </span>khai mạc.</p>",
      "Sáng 5/3,\n\nhội nghị khai mạc.",
    ],
    [
      "keeps bold and italic, whose marks touch the words",
      "<p class=MsoNormal>Ông <b style='mso-bidi-font-weight:normal'><span lang=VI>Lê Thu </span></b>nói <i>ngắn</i>.</p>",
      "Ông **Lê Thu** nói *ngắn*.",
    ],
    [
      "joins bold runs that Word cut in the middle of words",
      "<p class=MsoNormal><b>Hội </b><b>nghị</b></p>",
      "**Hội nghị**",
    ],
    [
      "keeps lists, which Word writes as paragraphs",
      item("·", "Một") + item("·", "Hai") + "<p class=MsoNormal>Hết.</p>",
      "- Một\n- Hai\n\nHết.",
    ],
    [
      "keeps numbered lists with their numbers",
      item("3.", "Ba") + item("4)", "Bốn"),
      "3. Ba\n4. Bốn",
    ],
    [
      "keeps lists within lists",
      item("·", "Tỉnh") + item("o", "Xã", 2) + item("a)", "Thôn", 3),
      "- Tỉnh\n    - Xã\n        1. Thôn",
    ],
    [
      "makes headings of headings, without bold in them",
      "<h1><b>Phần một<o:p></o:p></b></h1><h3>Mục nhỏ</h3><p class=MsoNormal>Chữ.</p>",
      "## Phần một\n\n### Mục nhỏ\n\nChữ.",
    ],
    [
      "passes over smart tags",
      '<p class=MsoNormal>Tại <st1:place w:st="on"><st1:City w:st="on">Vinh</st1:City></st1:place>, sáng qua.</p>',
      "Tại Vinh, sáng qua.",
    ],
    [
      "keeps tables",
      "<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Xã</b></p></td><td><p class=MsoNormal>Hộ</p></td></tr><tr><td><p class=MsoNormal>Nà Khằm</p></td><td><p class=MsoNormal>1|2</p><p class=MsoNormal>ba</p></td></tr></table>",
      "| **Xã** | Hộ |\n| --- | --- |\n| Nà Khằm | 1\\|2 ba |",
    ],
    [
      "loses links into its own text, and keeps those to the web",
      '<p class=MsoNormal><a name="_Toc1"></a><a href="#_ftn1">[1]</a> Xem <a href="https://vi.example/a b">trang này</a> và <a href="file:///C:/x.docx">tệp</a>.</p>',
      "\\[1\\] Xem [trang này](https://vi.example/a%20b) và tệp.",
    ],
    [
      "loses hidden text, deleted text and comments",
      "<p class=MsoNormal>Còn<span style='display:none;mso-hide:all'>ẩn</span><del>xóa</del><!-- lời --> lại</p>",
      "Còn lại",
    ],
    [
      "loses pictures and what draws them",
      '<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="x"/></v:shape><![endif]--><img width=10 src="file:///C:/a.png"><img src="data:image/png;base64,AAAA">Chữ</p>',
      "Chữ",
    ],
    [
      "has no empty paragraphs",
      "<p class=MsoNormal>Một</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Hai</p>",
      "Một\n\nHai",
    ],
  ])("%s", (_, html, markdown) => {
    expect(markdownFromHtml(page(html))).toBe(markdown);
  });
});

describe("text from Google Docs", () => {
  const page = (body: string) =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${body}</b>`;

  it.each<[string, string, string]>([
    [
      "is bold only where its style says so",
      '<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Ông </span><span style="font-weight:700;font-style:italic;">Hà</span><span style="font-weight:400;"> nói.</span></p>',
      "Ông ***Hà*** nói.",
    ],
    [
      "keeps its lists",
      '<ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Một</span></p></li><li dir="ltr"><p dir="ltr"><span>Hai</span></p></li></ul>',
      "- Một\n- Hai",
    ],
    [
      "keeps its headings and tables",
      '<h2 dir="ltr"><span style="font-weight:700;">Tít phụ</span></h2><div dir="ltr"><table><colgroup><col><col></colgroup><tbody><tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td><p>1</p></td><td><br></td></tr></tbody></table></div>',
      "## Tít phụ\n\n| A | B |\n| --- | --- |\n| 1 |  |",
    ],
    [
      "keeps links to the web",
      '<p><a href="https://a.example/" style="text-decoration:none;"><span style="color:#1155cc;">liên kết</span></a></p>',
      "[liên kết](https://a.example/)",
    ],
  ])("%s", (_, html, markdown) => {
    expect(markdownFromHtml(page(html))).toBe(markdown);
  });
});

describe("text from a web page", () => {
  it.each<[string, string, string]>([
    [
      "keeps headings, paragraphs and quotes",
      "<h1>Tít</h1><p>Một.</p><blockquote><p>Làm đến đâu,</p><p>báo đến đó.</p></blockquote>",
      "## Tít\n\nMột.\n\n> Làm đến đâu,\n>\n> báo đến đó.",
    ],
    [
      "makes paragraphs of two breaks and a break of one",
      "<div>Một<br>Hai<br><br>Ba</div>",
      "Một  \nHai\n\nBa",
    ],
    [
      "leaves out scripts, styles, forms, pictures and their addresses",
      '<p>Chữ<script>alert(1)</script><style>p{}</style><img src="https://a.example/a.png" alt="Ảnh"><svg><text>x</text></svg></p><form><input value="tên"><button>Gửi</button></form>',
      "Chữ",
    ],
    [
      "keeps the words of links that lead nowhere safe",
      '<p><a href="javascript:alert(1)">một</a> <a href="JAVASCRIPT:x">hai</a> <a href="data:text/html,x">ba</a> <a href=" java\nscript:x">bốn</a> <a href="/noi-bo">năm</a></p>',
      "một hai ba bốn năm",
    ],
    [
      "keeps e-mail addresses and telephones",
      '<p><a href="mailto:a@b.example">thư</a> <a href="tel:+8491">gọi</a></p>',
      "[thư](mailto:a@b.example) [gọi](tel:+8491)",
    ],
    [
      "writes addresses with brackets so that they do not end early",
      '<p><a href="https://vi.example/Vinh_(Nghệ)">Vinh</a></p>',
      "[Vinh](https://vi.example/Vinh_%28Ngh%E1%BB%87%29)",
    ],
    [
      "loses links around pictures",
      '<p><a href="https://a.example"><img src="a.png"></a>Chữ</p>',
      "Chữ",
    ],
    [
      "takes tables that arrange a page apart",
      "<table><tr><td>Cột một</td></tr><tr><td>Cột hai</td></tr></table><table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td><td>C</td></tr></table>",
      "Cột một\n\nCột hai\n\n| A | B |\n| --- | --- |\n\nC",
    ],
    [
      "fills rows that are shorter than others",
      "<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody><tr><td colspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>",
      "| A | B | C |\n| --- | --- | --- |\n| 1 |  | 2 |\n| 3 |  |  |",
    ],
    [
      "keeps lists within lists",
      "<ol><li>Một<ul><li>a</li></ul></li><li>Hai</li></ol>",
      "1. Một\n    - a\n2. Hai",
    ],
    [
      "does not make a list of a dash that opens a sentence, nor bold of stars",
      "<p>- Thưa ông, 2 * 3 = 6?</p><p>1. Mở đầu</p><p># Thẻ</p>",
      "\\- Thưa ông, 2 \\* 3 = 6?\n\n1\\. Mở đầu\n\n\\# Thẻ",
    ],
    [
      "is in NFC, with plain spaces and without invisible signs",
      "<p>Ti\u0301nh\u00a0Nghe\u0323\u0302 An\u200b\u00ad\ufeff</p>",
      "Tính Nghệ An",
    ],
    ["is nothing when there are no words", "<p>&nbsp;</p><img src=x>", ""],
    [
      "keeps bold that goes over several paragraphs, each by itself",
      "<b><p>Một</p><p>Hai</p></b>",
      "**Một**\n\n**Hai**",
    ],
    [
      "says bold once where tags say it twice",
      "<p><b><strong>Một</strong></b></p>",
      "**Một**",
    ],
  ])("%s", (_, html, markdown) => {
    expect(markdownFromHtml(html)).toBe(markdown);
  });

  it("never leaves HTML, a picture or a script's address, whatever it is made of", () => {
    const text = fc.stringMatching(/^[a-zà-ỹ .]{0,12}$/);
    const tag = fc.constantFrom(
      ..."p b i strong em h1 h3 ul ol li table tr td blockquote a span div pre code o:p font".split(
        " ",
      ),
    );
    const attribute = fc.constantFrom(
      "",
      ' href="javascript:alert(1)"',
      ' href="https://a.example/x"',
      ' style="font-weight:700"',
      ' style="mso-list:l0 level2 lfo1"',
      ' onclick="x()"',
    );
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.constant('<img src="data:image/png;base64,AA">'),
        fc
          .tuple(tag, attribute, fc.array(tie("html"), { maxLength: 3 }))
          .map(([name, more, inner]) =>
            [`<${name}${more}>`, ...inner, `</${name}>`].join(""),
          ),
      ),
    }));
    fc.assert(
      fc.property(html, (page) => {
        const markdown = markdownFromHtml(page);
        expect(markdown).not.toMatch(/<|!\[|javascript:|data:|\u001f|\n{3}/);
        expect(markdown).toBe(markdown.trim().normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });
});
