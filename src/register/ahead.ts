/** Pages asked for while the one before is being taken in, one page ahead and in order. */

/** The same pages. The next is under way as soon as one is given; its failure is thrown when its turn comes. */
export async function* oneAhead<T>(pages: AsyncGenerator<T>): AsyncGenerator<T, void, undefined> {
  let next = pages.next();
  try {
    for (let page = await next; page.done !== true; page = await next) {
      next = pages.next();
      // Whoever stops early never asks for it.
      next.catch(() => undefined);
      yield page.value;
    }
  } finally {
    await pages.return(undefined);
  }
}
