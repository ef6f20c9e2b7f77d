// The entry of the compiled site, see adapter.ts. Pages are made by Astro's own functions, from
// what Astro itself prepares once for a template; what it prepares for each request besides
// (cookies, sessions, languages, rewrites) pages of a static build cannot see.
import type {
  APIContext,
  APIRoute,
  AstroGlobal,
  RouteData,
  SSRResult,
} from "astro";
import { createApp as createAstroApp } from "astro/app/entrypoint";
import { FetchState } from "astro/fetch";
import {
  chunkToString,
  renderSlotToString,
  renderToString,
} from "astro/runtime/server/index.js";
import { notFoundPath } from "@toa-soan/content-types/addresses";

type ComponentInstance = Awaited<
  ReturnType<FetchState["loadComponentInstance"]>
>;
type Slots = Parameters<SSRResult["createAstro"]>[1];

/** What a page is told, apart from its props. */
interface Context extends Pick<AstroGlobal, "locals" | "params" | "site"> {
  routePattern: string;
}

interface Template {
  route: RouteData;
  module: ComponentInstance;
  /** As Astro prepares it for the template's first page; `null` for endpoints. */
  result: SSRResult | null;
}

/** Makes pages of the site. */
export function createApp() {
  const { manifest } = createAstroApp({ streaming: false });
  const site = new URL(manifest.site ?? "");
  const routes = manifest.routes.map(({ routeData }) => routeData);
  const templates = new Map<RouteData, Promise<Template>>();

  async function load(route: RouteData, path: string): Promise<Template> {
    const module = await manifest.pageMap?.get(route.component)?.();
    if (!module) throw new Error(`Không có mẫu ${route.component}.`);
    const instance = await module.page();
    if (route.type !== "page") return { route, module: instance, result: null };
    const state = new FetchState(new Request(new URL(path, site)));
    state.routeData = route;
    const result = await state.createResult(
      instance,
      state.getActionAPIContext(),
    );
    return { route, module: instance, result };
  }

  return {
    /**
     * @param path as in addresses.ts.
     * @returns status 404 where there is no such page.
     * @throws what a template throws.
     */
    async render(path: string, locals: App.Locals): Promise<Response> {
      const route = routes.find(({ route, pattern }) =>
        path === notFoundPath ? route === "/404" : pattern.test(path),
      );
      if (!route) return new Response(null, { status: 404 });
      let template = templates.get(route);
      if (!template) templates.set(route, (template = load(route, path)));
      const { module, result } = await template;
      const params = paramsOf(route, path);
      const context = { locals, params, site, routePattern: route.route };
      if (!result) return answerOf(module, context);
      const made = await renderToString(
        resultFor(result, module, context),
        module.default,
        {},
        {},
        true,
        route,
      );
      return typeof made === "string" ? new Response(made) : made;
    },
  };
}

const answerOf = (module: ComponentInstance, context: Context) =>
  (module as unknown as { GET: APIRoute }).GET(context as APIContext);

function paramsOf({ pattern, params }: RouteData, path: string) {
  const values = pattern.exec(path) ?? [];
  return Object.fromEntries(
    params.map((name, place) => [name, values[place + 1]]),
  );
}

/** Everything that changes while a page is made is the page's own. */
function resultFor(
  template: SSRResult,
  { default: component }: ComponentInstance,
  context: Context,
): SSRResult {
  const metadata = template.componentMetadata.get(component.moduleId ?? "");
  const result: SSRResult = {
    ...template,
    styles: new Set(template.styles),
    scripts: new Set(template.scripts),
    links: new Set(template.links),
    params: context.params,
    createAstro: (props, slots) =>
      new PageGlobal(context, result, props, slots) as unknown as AstroGlobal,
    _metadata: {
      ...template._metadata,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      extraHead: [],
      propagators: new Set(),
      pendingSlotEvaluations: [],
      headInTree: metadata?.containsHead ?? false,
      routeHasPropagation: (metadata?.propagation ?? "none") !== "none",
    },
  };
  return result;
}

/**
 * `Astro` of a component, as far as our templates use it. V8 puts the getters of object literals,
 * which Astro's own consists of, among the old objects from birth, and with them all that a page
 * is made of stayed until these were collected; those of a class exist once.
 */
class PageGlobal implements Pick<
  AstroGlobal,
  "props" | "locals" | "params" | "site"
> {
  readonly props: Record<string, unknown>;
  self: unknown = null;
  readonly #context: Context;
  readonly #result: SSRResult;
  readonly #slots: Slots;

  constructor(
    context: Context,
    result: SSRResult,
    props: Record<string, unknown>,
    slots: Slots,
  ) {
    this.props = props;
    this.#context = context;
    this.#result = result;
    this.#slots = slots;
  }

  get locals() {
    return this.#context.locals;
  }
  get params() {
    return this.#context.params;
  }
  get site() {
    return this.#context.site;
  }
  get slots() {
    return new PageSlots(this.#result, this.#slots);
  }
}

class PageSlots {
  readonly #result: SSRResult;
  readonly #slots: Slots;

  constructor(result: SSRResult, slots: Slots) {
    this.#result = result;
    this.#slots = slots;
  }

  async render(name: string): Promise<string | undefined> {
    const slot = this.#slots?.[name] as Parameters<
      typeof renderSlotToString
    >[1];
    if (!slot) return undefined;
    return chunkToString(
      this.#result,
      await renderSlotToString(this.#result, slot),
    );
  }
}
