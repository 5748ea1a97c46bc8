import { withoutMembers } from './without-members.mjs';

const error = (name, message) => `
  export class ${name} extends Error {
    constructor() {
      super('${message}');
    }
    name = '${name}';
  }
`;

/**
 * Files of rxjs that do more than any part of Hubline asks for, and what stands in their place: no schedulers of
 * one's own, sources that are observables, promises or can be iterated, lists of sources, and no functions for results
 * or for other ends than the next value.
 */
const SHORT = {
  'observable/innerFrom.js': `
    import { Observable } from '../Observable';
    import { isPromise } from '../util/isPromise';
    import { reportUnhandledError } from '../util/reportUnhandledError';
    const promised = (promise) => (subscriber) => {
      promise
        .then(
          (value) => {
            subscriber.next(value);
            subscriber.complete();
          },
          (error) => subscriber.error(error),
        )
        .then(null, reportUnhandledError);
    };
    const iterated = (values) => (subscriber) => {
      for (const value of values) {
        if (subscriber.closed) return;
        subscriber.next(value);
      }
      subscriber.complete();
    };
    export const innerFrom = (source) =>
      source instanceof Observable
        ? source
        : new Observable((isPromise(source) ? promised : iterated)(source));
  `,
  'operators/tap.js': `
    import { map } from './map';
    export const tap = (next) => map((value) => {
      next(value);
      return value;
    });
  `,
  'scheduled/scheduled.js': `
    export const scheduled = () => { throw new Error('scheduled was left out'); };
  `,
  'scheduler/async.js': `
    import { Subscription } from '../Subscription';
    export const asyncScheduler = {
      now: () => Date.now(),
      schedule(work, delay, state) {
        let timer;
        const action = new Subscription(() => clearTimeout(timer));
        action.schedule = (next, after) => {
          clearTimeout(timer);
          if (!action.closed) timer = setTimeout(() => work.call(action, next), after);
          return action;
        };
        return action.schedule(state, delay);
      },
    };
    export { asyncScheduler as async };
  `,
  'util/EmptyError.js': error('EmptyError', 'no elements in sequence'),
  'util/ObjectUnsubscribedError.js': error('ObjectUnsubscribedError', 'object unsubscribed'),
  'util/UnsubscriptionError.js': `
    export class UnsubscriptionError extends AggregateError {
      name = 'UnsubscriptionError';
    }
  `,
  'util/args.js': `
    export const popResultSelector = () => undefined;
    export const popScheduler = () => undefined;
    export const popNumber = (_args, otherwise) => otherwise;
  `,
  'util/argsArgArrayOrObject.js': `
    import { argsOrArgArray } from './argsOrArgArray';
    export const argsArgArrayOrObject = (args) => ({ args: argsOrArgArray(args), keys: null });
  `,
};

/** What nobody asks observables for. What becomes of a subject in a pipe is no subject to anyone. */
const MEMBERS = {
  'Observable.js': { Observable: ['create', 'forEach', 'toPromise'] },
  'Subscriber.js': { Subscriber: ['create'] },
  'Subject.js': { Subject: ['create', 'lift', 'observed'] },
};

/** Rollup plugin: leaves that out of what visitors download. */
export function rxjsUnused() {
  return {
    name: 'rxjs-unused',
    load: (id) => SHORT[inRxjs(id)] ?? null,
    transform(code, id) {
      const unused = MEMBERS[inRxjs(id)];
      return unused ? withoutMembers(code, this.parse(code), unused) : null;
    },
  };
}

const inRxjs = (id) => /\/rxjs\/dist\/[^/]+\/internal\/(.+)$/.exec(id)?.[1];
