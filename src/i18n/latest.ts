/** The last values that were asked for, up to `max` of them; any other one is made. */
export function createLatest<Value>(max: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const value = values.get(key) ?? make();
    // The newest at the end.
    values.delete(key);
    values.set(key, value);
    for (const oldest of values.keys()) {
      if (values.size <= max) break;
      values.delete(oldest);
    }
    return value;
  };
}
