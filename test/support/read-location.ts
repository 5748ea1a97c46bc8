import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** What a location (PIDF-LO) says, as an XML parser reads it. @throws Error where it is no XML */
export function readLocation(xml: string): {
  readonly entity: string;
  readonly method: string;
  readonly civic: Readonly<Record<string, string>>;
} {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(valid.err.msg);
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true },
    ...{ parseTagValue: false, trimValues: false },
  });
  const { presence } = parser.parse(xml) as { presence: Presence };
  const { 'location-info': info, method } = presence.tuple.status.geopriv;
  const { '@lang': _lang, ...civic } = info.civicAddress;
  return { entity: presence['@entity'], method, civic };
}

interface Presence {
  readonly '@entity': string;
  readonly tuple: {
    readonly status: {
      readonly geopriv: {
        readonly method: string;
        readonly 'location-info': { readonly civicAddress: Readonly<Record<string, string>> };
      };
    };
  };
}
