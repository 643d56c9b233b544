/**
 * One unit becomes another at a stated fixed rate, one way (折算): a volunteer's minutes become
 * points (CC-13, CD-29), as in Hailin an hour becomes a point. There is no market.
 *
 * <p>A {@link org.governance4j.conversion.ConversionRule} states the rate, and {@link
 * org.governance4j.conversion.Conversions} makes one transfer of each {@link
 * org.governance4j.conversion.Conversion}; {@link org.governance4j.conversion.ConversionAccounts}
 * names its accounts, among them the holder's exact remainder.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-CONVERSION-1: what a holder has converted, times the rate, is what was given for it with
 *       what remains, exactly, as going through the conversions by hand gives.
 *   <li>L-CONVERSION-2: converting in many steps gives what converting at once gives, and while
 *       nothing is reversed less remains than one of the target costs.
 *   <li>L-CONVERSION-3: a reversal brings everything back, the amount to the very lots that it was
 *       taken from, and the next conversion takes in what the reversal left.
 *   <li>L-CONVERSION-4: conversions lead one way: rules that lead back to where one of them began
 *       are refused.
 *   <li>L-CONVERSION-5: a conversion that is stated again adds nothing.
 *   <li>L-CONVERSION-6: a conversion below the least or beyond the most, between accounts of other
 *       units, from one that issues, on a day that the ledger does not know or recorded before its
 *       day is refused with every reason, and the ledger is as before.
 *   <li>L-CONVERSION-7: a conversion that no policy states on its day, or of an account that is not
 *       found, is undetermined.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.conversion;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
