declare module "turndown" {
  export type Node = HTMLElement & { isBlock: boolean };
  type Replacement = (content: string, node: Node) => string;
  interface Rule {
    filter: string | string[] | ((node: Node) => boolean);
    replacement: Replacement;
  }
  export default class TurndownService {
    constructor(options: Record<string, unknown>);
    addRule(name: string, rule: Rule): this;
    turndown(html: string): string;
  }
}
