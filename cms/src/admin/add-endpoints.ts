import { adminApi } from "@strapi/strapi/admin";

/** How an endpoint of the admin's own store of answers (Redux Toolkit Query) is defined. */
export interface EndpointBuilder {
  mutation(definition: object): unknown;
  query(definition: object): unknown;
}

/**
 * Adds endpoints to the admin's own store of answers, where Strapi's screens and ours hear of each
 * other's changes.
 *
 * @returns the hooks, whose types Strapi does not tell.
 */
export const addEndpoints = (
  endpoints: (builder: EndpointBuilder) => Record<string, unknown>,
): unknown =>
  (
    adminApi as unknown as {
      injectEndpoints(definition: { endpoints: typeof endpoints }): unknown;
    }
  ).injectEndpoints({ endpoints });
