/** Style sheets are bundled into the command line as text. */
declare module '*.scss?text' {
  const text: string;
  export default text;
}
