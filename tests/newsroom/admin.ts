/** The editors' admin as its own browser code speaks to it. */
export class Admin {
  readonly #url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  static async signIn(
    url: string,
    email: string,
    password: string,
  ): Promise<Admin> {
    const response = await fetch(new URL("/admin/login", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    const { data } = (await response.json()) as { data?: { token: string } };
    if (!data) throw new Error(`Sign-in failed: ${response.status}`);
    return new Admin(url, data.token);
  }

  /** @throws Error with what the server said when it refuses. */
  async create(
    uid: string,
    content: object,
  ): Promise<{ documentId: string; slug: string }> {
    return this.#send("POST", this.#path(uid), content);
  }

  async publish(uid: string, documentId: string): Promise<void> {
    await this.#send(
      "POST",
      `${this.#path(uid)}/${documentId}/actions/publish`,
      {},
    );
  }

  /** First page of a list, found by words as an editor types them. */
  async find(
    uid: string,
    words: string,
  ): Promise<{ documentId: string; slug: string; status: string }[]> {
    const query = new URLSearchParams({ _q: words });
    const { results } = (await this.#call(
      "GET",
      `${this.#path(uid)}?${query.toString()}`,
    )) as {
      results: { documentId: string; slug: string; status: string }[];
    };
    return results;
  }

  #path = (uid: string) => `/content-manager/collection-types/${uid}`;

  async #send(method: string, path: string, content: object) {
    const { data } = (await this.#call(method, path, content)) as {
      data: { documentId: string; slug: string };
    };
    return data;
  }

  async #call(
    method: string,
    path: string,
    content?: object,
  ): Promise<unknown> {
    const response = await fetch(new URL(path, this.#url), {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        "content-type": "application/json",
      },
      ...(content && { body: JSON.stringify(content) }),
    });
    const body: unknown = await response.json();
    if (!response.ok)
      throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body;
  }
}
