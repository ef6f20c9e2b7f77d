import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";

/** A letter as it came in. */
export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** A mail server (SMTP, RFC 5321) that takes every letter and keeps it. */
export class MailServer {
  readonly letters: Letter[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<MailServer> {
    const mail: MailServer = new MailServer(
      createServer((socket) => mail.#talk(socket)),
    );
    await new Promise<void>((resolve) =>
      mail.#server.listen(0, "127.0.0.1", resolve),
    );
    return mail;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }

  #talk(socket: Socket): void {
    let heard = "";
    let isLetter = false;
    socket.setEncoding("utf8");
    socket.write("220 thu.toasoan.local\r\n");
    socket.on("data", (bytes: string) => {
      heard += bytes;
      for (;;) {
        const end = isLetter ? "\r\n.\r\n" : "\r\n";
        const at = heard.indexOf(end);
        if (at === -1) return;
        const said = heard.slice(0, at);
        heard = heard.slice(at + end.length);
        if (isLetter) this.letters.push(readLetter(said));
        isLetter = !isLetter && said.toUpperCase() === "DATA";
        socket.write(isLetter ? "354 go on\r\n" : "250 yes\r\n");
        if (said.toUpperCase() === "QUIT") socket.end();
      }
    });
  }
}

function readLetter(message: string): Letter {
  const { head, body } = split(message);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  const parts = boundary
    ? body.split(`--${boundary}`).map((part) => split(part.trimStart()))
    : [{ head, body }];
  const partOf = (type: string) => {
    const part = parts.find(({ head }) => head.includes(`text/${type}`));
    return part ? decoded(part.head, part.body) : "";
  };
  return {
    from: headerOf(head, "From"),
    to: headerOf(head, "To"),
    subject: headerOf(head, "Subject"),
    text: partOf("plain"),
    html: partOf("html"),
  };
}

function split(message: string): { head: string; body: string } {
  const at = message.indexOf("\r\n\r\n");
  return { head: message.slice(0, at), body: message.slice(at + 4) };
}

/** A header whose encoded words (RFC 2047) are read. */
function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  const value = new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(
      /=\?utf-8\?([bq])\?([^?]*)\?=/gi,
      (_, how: string, word: string) =>
        how.toLowerCase() === "b"
          ? Buffer.from(word, "base64").toString()
          : unquoted(word.replaceAll("_", " ")),
    );
}

function decoded(head: string, body: string): string {
  const encoding = headerOf(head, "Content-Transfer-Encoding").toLowerCase();
  const text =
    encoding === "base64"
      ? Buffer.from(body, "base64").toString()
      : encoding === "quoted-printable"
        ? unquoted(body.replace(/=\r\n/g, ""))
        : body;
  return text.replaceAll("\r\n", "\n").trim();
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    "latin1",
  ).toString();
