// React's development build, which reports what differs in hydration: see `react.ts`.
export * from './react.js';
