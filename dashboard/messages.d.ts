declare module 'virtual:messages/*' {
  const messages: Record<string, string | { [count: string]: string }>;
  export default messages;
}
