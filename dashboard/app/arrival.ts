import { useEffect } from 'preact/hooks';

/** Goes to the part of the page the address names (#id) once it is there; parts come later than the page. */
export function useArrival(id: string, there: boolean): void {
  useEffect(() => {
    if (!there || location.hash !== `#${id}`) return;
    document.getElementById(id)?.scrollIntoView();
    // Once: coming back to the page later, one is where one was.
    history.replaceState(history.state, '', location.pathname + location.search);
  }, [id, there]);
}
