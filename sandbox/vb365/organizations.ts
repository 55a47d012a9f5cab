import type { Language } from "./names.ts";

export interface OrganizationBlueprint {
  /** As `Organization: …` in reports and `organizationName` in the API: the primary domain when Microsoft hosts it. */
  readonly name: string;
  readonly officeName: string;
  readonly domain: string;
  readonly type: "Office365" | "OnPremises" | "Hybrid";
  readonly region: "Worldwide" | "Germany";
  readonly language: Language;
  /** Accounts protected in the first month. */
  readonly founders: number;
  /** Mean number of new accounts in each later month. */
  readonly hires: number;
  /** Last month with protected accounts, `yyyy-MM`; everybody left then. */
  readonly closed?: string;
}

/** The customers of an invented provider. One has left, one has not begun, and one name needs quoting in CSV. */
export const ORGANIZATIONS: readonly OrganizationBlueprint[] = [
  {
    name: "nordlicht-werke.example",
    officeName: "Nordlicht Werke GmbH",
    domain: "nordlicht-werke.example",
    type: "Office365",
    region: "Germany",
    language: "german",
    founders: 62,
    hires: 2.2,
  },
  {
    name: "harbourclinic.example",
    officeName: "Harbour Street Clinic",
    domain: "harbourclinic.example",
    type: "Office365",
    region: "Worldwide",
    language: "english",
    founders: 48,
    hires: 1.8,
  },
  {
    name: "ateliers-lumiere.example",
    officeName: "Ateliers Lumière",
    domain: "ateliers-lumiere.example",
    type: "Office365",
    region: "Worldwide",
    language: "french",
    founders: 38,
    hires: 1.1,
  },
  {
    name: "Fjord & Sønner, AS",
    officeName: "Fjord & Sønner, AS",
    domain: "fjordsonner.example",
    type: "Hybrid",
    region: "Worldwide",
    language: "nordic",
    founders: 27,
    hires: 0.8,
  },
  {
    name: "penalara.example",
    officeName: "Cooperativa Peñalara",
    domain: "penalara.example",
    type: "Office365",
    region: "Worldwide",
    language: "spanish",
    founders: 31,
    hires: 1.3,
  },
  {
    name: "Αιγαίο Ναυτιλιακή",
    officeName: "Αιγαίο Ναυτιλιακή",
    domain: "aegean-lines.example",
    type: "OnPremises",
    region: "Worldwide",
    language: "greek",
    founders: 18,
    hires: 0.6,
  },
  {
    name: "Дніпро Логістика",
    officeName: "Дніпро Логістика",
    domain: "dnipro-log.example",
    type: "OnPremises",
    region: "Worldwide",
    language: "ukrainian",
    founders: 21,
    hires: 0.9,
  },
  {
    name: "wisla-dane.example",
    officeName: "Wisła Dane Sp. z o.o.",
    domain: "wisla-dane.example",
    type: "Office365",
    region: "Worldwide",
    language: "polish",
    founders: 16,
    hires: 0.5,
    closed: "2025-03",
  },
  {
    name: "kiosk-pilot.example",
    officeName: "Kiosk Pilot",
    domain: "kiosk-pilot.example",
    type: "Office365",
    region: "Worldwide",
    language: "english",
    founders: 0,
    hires: 0,
  },
];
