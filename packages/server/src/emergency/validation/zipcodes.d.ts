declare module 'zipcodes/lib/codes.js' {
  const zipcodes: {
    readonly codes: Readonly<
      Record<
        string,
        {
          readonly zip: string;
          readonly latitude: number;
          readonly longitude: number;
          readonly city: string;
          readonly state: string;
        }
      >
    >;
  };
  export default zipcodes;
}
