import type { AddressInfo } from "node:net";

import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A letter as it came in. */
export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Whom the mail server takes letters from. */
export const MAIL_ACCOUNT = { user: "toasoan", password: "mật khẩu thư" };

/** A mail server that takes letters from its one account alone, and keeps them. */
export class MailServer {
  readonly letters: Letter[] = [];
  readonly #server = new SMTPServer({
    // Its certificate is nobody's: the CMS speaks to its own machine without TLS.
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth({ username, password }, _, answer) {
      const { user, password: wanted } = MAIL_ACCOUNT;
      if (username === user && password === wanted) answer(null, { user });
      else answer(new Error("wrong name or password"));
    },
    onData: (stream, _, answer) => {
      void simpleParser(stream).then((mail) => {
        this.letters.push({
          from: mail.from?.text ?? "",
          to: [mail.to ?? []]
            .flat()
            .map(({ text }) => text)
            .join(", "),
          subject: mail.subject ?? "",
          text: mail.text?.trim() ?? "",
          html: mail.html || "",
        });
        answer();
      }, answer);
    },
  });

  static async open(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) =>
      mail.#server.listen(0, "127.0.0.1", resolve),
    );
    return mail;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
