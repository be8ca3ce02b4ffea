import { CATEGORIES } from '../../../sample/forum/boards.ts';
import { makeWorld } from '../../../sample/world/world.ts';
import type { SampleForum } from '../../support/sample-forum.ts';
import { WORLD_ANCHOR } from '../../support/world.ts';

/** A customer who writes on the first forum and whom nobody has linked yet. */
export interface Owner {
  account: { uid: number; name: string };
  /** The thread on whose first page they wrote. */
  thread: { board: string; title: string };
  /** What stands in the maker's books. */
  name: string;
  series: string;
  phoneTail: string;
  lastVisit: { day: string; work: string };
}

const TAIL = 4;

/** The first such person, with what the books say of them: somebody rang, and the end of their number is at hand. */
export async function unlinkedOwner(forum: SampleForum, seed: number): Promise<Owner> {
  const [{ crm }, posts] = [makeWorld(seed, Date.parse(WORLD_ANCHOR)), await forum.posts()];
  const boards = new Map(CATEGORIES.flatMap(({ boards }) => boards).map(({ fid, name }) => [fid, name]));
  for (const { site, known, persona, customer: number } of crm.accounts) {
    if (site !== 1 || known) continue;
    const { uid } = persona.author;
    const post = posts.find(({ author, floor }) => author?.uid === uid && floor <= 10);
    const customer = crm.customers.find((each) => each.number === number);
    const [vehicle, ...others] = crm.vehicles.filter((each) => each.customer === number);
    const visit = crm.visits.filter(({ vin }) => vin === vehicle?.vin).at(-1);
    const board = boards.get(post?.fid ?? 0);
    if (!post?.author || !customer || !vehicle || others.length > 0 || !visit || !board) continue;
    return {
      account: post.author,
      thread: { board, title: post.threadTitle },
      name: customer.name,
      series: vehicle.series.name,
      phoneTail: customer.phone.slice(-TAIL),
      lastVisit: { day: visit.day, work: visit.work },
    };
  }
  throw new Error('The sample world has nobody to be found.');
}
