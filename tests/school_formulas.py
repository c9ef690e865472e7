"""Formulas as school books have them, of our own writing: from arithmetic to chemistry."""

from __future__ import annotations

ARITHMETIC = (
    r"\frac{3}{4}+\frac{1}{6}=\frac{11}{12}",
    r"2\frac{1}{3}=\frac{7}{3}",
    r"(-5)\cdot(-8)=40",
    r"7{,}25:0{,}5=14{,}5",
    r"\sqrt[3]{27}=3",
    r"\sqrt{18}=3\sqrt{2}",
    r"2^{10}=1024",
    r"6{,}02\times 10^{23}",
    r"\frac{\frac{2}{3}}{\frac{5}{7}}=\frac{14}{15}",
    r"15\,\%\text{ de }80=12",
)
ALGEBRA = (
    r"x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}",
    r"(a+b)^2=a^2+2ab+b^2",
    r"x^{\frac{m}{n}}=\sqrt[n]{x^m}",
    r"\left(\frac{a}{b}\right)^{-n}=\left(\frac{b}{a}\right)^n",
    r"\begin{cases}2x+y=7\\x-3y=0\end{cases}",
    r"\log_a(xy)=\log_a x+\log_a y",
    r"|x-2|\leq 5",
    r"A=\begin{pmatrix}1&-2\\0&3\end{pmatrix}",
    r"\begin{vmatrix}a&b\\c&d\end{vmatrix}=ad-bc",
    r"\mathbb{N}\subset\mathbb{Z}\subset\mathbb{Q}\subset\mathbb{R}",
)
GEOMETRY = (
    r"a^2+b^2=c^2",
    r"V=\frac{4}{3}\pi r^3",
    r"\operatorname{sen}^2\alpha+\cos^2\alpha=1",
    r"\overrightarrow{AB}=\vec{b}-\vec{a}",
    r"\overline{AB}\parallel\overline{CD}",
    r"\alpha+\beta+\gamma=180^\circ",
    r"\frac{a}{\sin\alpha}=\frac{b}{\sin\beta}",
    r"\widehat{ABC}=90^\circ",
)
ANALYSIS = (
    r"\lim_{x\to 0}\frac{\sin x}{x}=1",
    r"f'(x)=\lim_{h\to 0}\frac{f(x+h)-f(x)}{h}",
    r"\int_0^1 x^2\,dx=\frac{1}{3}",
    r"\frac{d}{dx}e^{kx}=ke^{kx}",
    r"\sum_{k=1}^{n}k=\frac{n(n+1)}{2}",
    r"\left.\frac{x^3}{3}\right|_{0}^{2}=\frac{8}{3}",
    r"\frac{\partial f}{\partial x}",
)
STATISTICS = (
    r"\binom{n}{k}=\frac{n!}{k!(n-k)!}",
    r"P(A\mid B)=\frac{P(A\cap B)}{P(B)}",
    r"\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i",
    r"\sigma=\sqrt{\frac{1}{n}\sum_{i=1}^{n}(x_i-\bar{x})^2}",
    r"Z=\frac{X-\mu}{\sigma}",
)
PHYSICS = (
    r"\vec{F}=m\cdot\vec{a}",
    r"g=9{,}8\,\mathrm{m/s^2}",
    r"E_c=\frac{1}{2}mv^2",
    r"T=2\pi\sqrt{\frac{l}{g}}",
    r"\rho=\frac{m}{V}\quad[\mathrm{kg\,m^{-3}}]",
    r"\Delta U=Q-W",
)
CHEMISTRY = (
    r"\ce{2H2 + O2 -> 2H2O}",
    r"\ce{SO4^2-}",
    r"\ce{^{14}_{6}C}",
    r"\ce{CaCO3(s) ->[\Delta] CaO(s) + CO2(g)}",
    r"\ce{N2 + 3H2 <=> 2NH3}",
    r"\ce{CuSO4.5H2O}",
    r"\ce{[Cu(NH3)4]^2+}",
    r"\mathrm{pH}=-\log[\ce{H3O+}]",
)
FORMULAS = ARITHMETIC + ALGEBRA + GEOMETRY + ANALYSIS + STATISTICS + PHYSICS + CHEMISTRY
