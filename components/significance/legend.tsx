import dots from "./strip.module.css";
import styles from "./legend.module.css";

type Props = {
  hasDots: boolean;
  /** What the hollow dots are; null where there are none. */
  earlier: string | null;
};

/** What the signs in the strips mean, each beside its sign. */
export function Legend({ hasDots, earlier }: Props) {
  return (
    <ul className={styles.legend}>
      {hasDots ? (
        <>
          <li>
            <svg width="10" height="12" aria-hidden>
              <circle className={dots.dot} cx="5" cy="6" r="4" />
            </svg>
            a rating
          </li>
          <li>
            <svg width="12" height="12" aria-hidden>
              <circle className={dots.mine} cx="6" cy="6" r="5" />
            </svg>
            yours
          </li>
        </>
      ) : (
        <li>
          <svg width="26" height="12" aria-hidden>
            <line className={dots.reach} x1="1" x2="25" y1="6" y2="6" />
          </svg>
          from the least to the greatest rating
        </li>
      )}
      {hasDots && earlier && (
        <li>
          <svg width="10" height="12" aria-hidden>
            <circle className={dots.earlier} cx="5" cy="6" r="4" />
          </svg>
          {earlier}
        </li>
      )}
      <li>
        <svg width="6" height="14" aria-hidden>
          <line className={dots.tick} x1="3" x2="3" y1="2" y2="12" />
        </svg>
        median
      </li>
      <li>
        <svg width="26" height="12" aria-hidden>
          <rect className={dots.half} data-heat="4" x="1" y="1" width="24" height="10" rx="5" />
        </svg>
        middle half, from five raters on
      </li>
    </ul>
  );
}
