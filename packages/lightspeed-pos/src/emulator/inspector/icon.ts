/** A bucket, half full. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <path d="M6 7h20l-3 20H9z" fill="#7fd6ab" fill-opacity=".25"/>
  <path d="M7.4 16h17.2L23 27H9z" fill="#1d6b48"/>
  <path d="M6 7h20l-3 20H9z" fill="none" stroke="#1d6b48" stroke-width="2.5" stroke-linejoin="round"/>
</svg>
`;
