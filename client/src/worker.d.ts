/** As much of the browser's Worker as we use; the DOM library would bring a thousand other names. */
declare class Worker {
  constructor(url: string);
}
