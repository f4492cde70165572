declare module '*.bin' {
  /** The bytes of the file, bundled. */
  const bytes: Uint8Array;
  export default bytes;
}
