/** Versions of the REST API that the server speaks. */
export const API_VERSIONS = ["v6", "v7", "v8"] as const;
export type ApiVersion = (typeof API_VERSIONS)[number];
