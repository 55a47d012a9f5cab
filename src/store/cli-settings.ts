import {
  readServiceEnvironment,
  readStoreSettings,
  type SettingsSource,
  type StoreSettings,
} from "../config/index.ts";

/**
 * The store of the service: {@link readServiceEnvironment} says which settings count.
 * @throws Error with a message for people
 */
export function readSettings(
  source: SettingsSource,
  environment: Readonly<Record<string, string | undefined>>,
): StoreSettings {
  const { env, ...where } = readServiceEnvironment(source, environment);
  return readStoreSettings(env, where);
}
